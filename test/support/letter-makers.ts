import { remindHost } from '../../src/invitation/remind-host.ts'
import { expireAllOffers } from '../../src/jobs/expire-offers.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { inviteHostEditor } from '../../src/programme/host-editors.ts'
import { anInvitee } from '../factories/invitee.ts'
import { aTask } from '../factories/task.ts'
import { aHostEditor } from '../factories/world.ts'
import { COMPOSITION_MAKERS } from './composition-makers.ts'
import { DESK_MAKERS } from './desk-letter-makers.ts'
import { EXPERT_MAKERS } from './expert-letter-makers.ts'
import { FEED_MAKERS } from './feed-letter-makers.ts'
import { GUEST_MAKERS } from './guest-letter-makers.ts'
import { HOST_REQUEST_MAKERS } from './host-request-makers.ts'
import { INBOX_MAKERS } from './inbox-letter-makers.ts'
import type { LetterDesk } from './letter-desk.ts'
import { NOW } from './moment.ts'
import { NEWS_MAKERS } from './news-letter-makers.ts'
import { OCCASION_MAKERS } from './occasion-makers.ts'
import { atDesk, lands, type Maker } from './pressing.ts'
import type { Visitor } from './visitor.ts'

/** What people do so that a letter of each kind leaves. Each has a circle and people of its own. */
export const MAKERS: Partial<Record<LetterKind, Maker>> = {
  organiserSignIn: async ({ browser, organiser }) =>
    lands(await (await browser()).post('/organiser/sign-in', { email: organiser.email })),
  registrationLink: async ({ browser, circle }) => {
    const { slug } = await circle()
    lands(await (await browser()).post(`/kringen/${slug}/registration-link`, { email: 'nieuw@example.org' }))
  },
  circleInvitation: async ({ tess, circle }) => {
    const typed = { name: 'Noor Voorbeeld', email: 'genodigd@example.org', language: 'nl' }
    lands(await tess.post(`${atDesk(await circle())}/ways-in/invitees`, typed))
  },
  circleInvitationReminder: async ({ db, tess, circle }) => {
    const about = await circle()
    const { id } = await anInvitee(db, { circleId: about.id, email: 'herinnerd@example.org' })
    lands(await tess.post(`${atDesk(about)}/ways-in/invitees/${id}/reminder`))
  },
  registrationConfirmed: (desk) => register(desk, 'plaats@example.org', 1),
  registrationWaiting: (desk) => register(desk, 'wacht@example.org', 0),
  enteredConfirmed: (desk) => enter(desk, 'hand@example.org', 1),
  enteredWaiting: (desk) => enter(desk, 'hand.wacht@example.org', 0),
  seatGiven: async ({ circle, person }) => {
    const { own, home } = await person((await circle()).id, 'offered')
    lands(await own.post(`${home}/offer/acceptance`))
  },
  seatOffered: async ({ circle, person, tess }) => {
    const about = await circle()
    const { id } = await person(about.id, 'waiting')
    lands(await tess.post(`${atDesk(about)}/registrations/${id}/offer`))
  },
  offerDeclined: async ({ circle, person }) => {
    const { own, home } = await person((await circle()).id, 'offered')
    lands(await own.post(`${home}/offer/refusal`))
  },
  offerExpired: async ({ db, circle, person, change }) => {
    const { id } = await person((await circle()).id, 'offered')
    await db.updateTable('registration').set({ offer_ends_at: NOW }).where('id', '=', id).execute()
    await change(expireAllOffers)
  },
  registrationRemoved: async ({ tess, circle, person }) => {
    const about = await circle()
    const { id } = await person(about.id)
    lands(await tess.post(`${atDesk(about)}/registrations/${id}/removal`, { reason: 'Niet voor jou.' }))
  },
  registrationWithdrawn: async ({ circle, person }) => {
    const { own, home } = await person((await circle()).id)
    lands(await own.post(`${home}/withdrawal`))
  },
  participantLink: async ({ browser, circle, person }) => {
    const { email } = await person((await circle()).id)
    lands(await (await browser()).post('/link/renewal', { email }))
  },
  hostInvitation: async ({ tess, circle }) => {
    const typed = { name: 'Hanna Gastvrij', email: 'gastvrouw@example.org', language: 'nl' }
    lands(await tess.post(`${atDesk(await circle())}/meetings/1/host-editors`, typed))
  },
  hostTaskReminder: async ({ db, tess, circle, change }) => {
    const about = await circle()
    const meetingId = about.meetings[0]?.id ?? ''
    await aTask(db, meetingId, { weeksBefore: 6 })
    await aHostEditor(db, meetingId, 'herinnerde.gastvrouw@example.org')
    await change((trx, now) => remindHost(trx, { meetingId }, now))
    const { id } = await db
      .selectFrom('letter')
      .where('circle_id', '=', about.id)
      .where('state', '=', 'draft')
      .select('id')
      .executeTakeFirstOrThrow()
    lands(await tess.post(`/organiser/letters/${id}/sending`))
  },
  meetingInvitation: (desk) => register(desk, 'agenda@example.org', 1),
  meetingChanged: async (desk) => {
    const about = await invited(desk, 'verplaatst@example.org')
    const typed = { heldOn: '2026-12-10', startsAt: '10:30', endsAt: '16:30', place: 'Zwolle', version: '1' }
    lands(await desk.tess.post(`${atDesk(about)}/meetings/1/date`, typed))
  },
  programmeChanged: async (desk) => {
    const about = await invited(desk, 'programma@example.org')
    const meetingId = about.meetings[0]?.id ?? ''
    const editor = { meetingId, email: 'deel@example.org', name: 'Samira el Demo', language: 'nl' as const }
    const { hostEditorId } = await desk.change((trx, now) => inviteHostEditor(trx, editor, now))
    const host = await desk.browser({ hostEditorIds: [hostEditorId] })
    const path = `/host/meetings/${meetingId}/section`
    const basis = /name="basis" value="([^"]*)"/.exec((await host.get(path)).text)?.[1] ?? ''
    lands(await host.post(path, { basis, visitTitle: 'De remise wordt van de buurt' }))
  },
  meetingCancelled: async (desk) => {
    const about = await invited(desk, 'vervalt@example.org')
    lands(await desk.tess.post(`${atDesk(about)}/meetings/1/cancellation`, { version: '1' }))
  },
  attendanceCancelled: async (desk) => {
    const { own, answer } = await expected(desk, 'afwezig@example.org')
    lands(await own.post(answer, { answer: 'cannot' }))
  },
  substituteInvitation: async (desk) => {
    const { own, answer } = await expected(desk, 'vervangen@example.org')
    lands(await own.post(`${answer}/substitute`, { name: 'Piet Invaller', email: 'piet@example.org' }))
  },
  substituteCancelled: async (desk) => {
    const { own, answer } = await expected(desk, 'toch.zelf@example.org')
    lands(await own.post(`${answer}/substitute`, { name: 'Ada Invaller', email: 'ada@example.org' }))
    await desk.allSent()
    lands(await own.post(answer, { answer: 'comes' }))
  },
  substituteLink: async (desk) => {
    const { own, answer } = await expected(desk, 'nog.eens@example.org')
    lands(await own.post(`${answer}/substitute`, { name: 'Jan Invaller', email: 'jan@example.org' }))
    lands(await (await desk.browser()).post('/link/renewal', { email: 'jan@example.org' }))
  },
  substituteDeclined: async (desk) => {
    const { own, answer } = await expected(desk, 'toch.niemand@example.org')
    const id = await named(desk, { own, answer }, 'kees@example.org')
    const kees = await desk.browser({ substituteIds: [id] })
    lands(await kees.post(`/substitute/${id}/refusal`))
  },
  substituteTakesPart: async (desk) => {
    const { own, answer, about } = await expected(desk, 'weer.alleen@example.org', 2)
    await named(desk, { own, answer }, 'mia@example.org')
    await desk.allSent()
    const mia = await desk.browser({ applicants: [{ circleId: about.id, email: 'mia@example.org' }] })
    lands(await mia.post(`/kringen/${about.slug}/registration`, form('Mia')))
  },
  ...FEED_MAKERS,
  ...INBOX_MAKERS,
  ...GUEST_MAKERS,
  ...NEWS_MAKERS,
  ...COMPOSITION_MAKERS,
  ...EXPERT_MAKERS,
  ...DESK_MAKERS,
  ...HOST_REQUEST_MAKERS,
  ...OCCASION_MAKERS,
}

const form = (name: string) => ({
  firstName: name,
  namePrefix: '',
  lastName: 'Fictief',
  organisation: `Organisatie van ${name}`,
  city: 'Breda',
  jobTitle: 'programmamanager',
  learningQuestion: 'Hoe houd ik tempo?',
  brings: 'Ervaring',
})

/** Somebody registers for a circle of their own; without a free seat somebody else has the one seat. */
const register = async (desk: LetterDesk, email: string, free: number) => {
  const about = await desk.circle(Math.max(free, 1))
  if (free === 0) await desk.person(about.id)
  const own = await desk.browser({ applicants: [{ circleId: about.id, email }] })
  lands(await own.post(`/kringen/${about.slug}/registration`, form(email)))
  return about
}

const enter = async (desk: LetterDesk, email: string, free: number) => {
  const about = await desk.circle()
  if (free === 0) await desk.person(about.id)
  lands(await desk.tess.post(`${atDesk(about)}/ways-in/person`, { ...form(email), email, language: 'nl' }))
}

/** Somebody registered, and their calendar was told of the meeting. */
const invited = async (desk: LetterDesk, email: string, seats = 1) => {
  const about = await register(desk, email, seats)
  await desk.allSent()
  return about
}

const expected = async (desk: LetterDesk, email: string, seats = 1) => {
  const about = await invited(desk, email, seats)
  const { id } = await desk.db
    .selectFrom('registration')
    .where('circle_id', '=', about.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const own = await desk.browser({ registrationIds: [id] })
  return { about, own, answer: `/participant/${id}/meetings/1/answer` }
}

/** Names a substitute. @returns the substitute's id */
const named = async (
  desk: LetterDesk,
  { own, answer }: { own: Visitor; answer: string },
  email: string,
): Promise<string> => {
  lands(await own.post(`${answer}/substitute`, { name: 'Kees Invaller', email }))
  const { id } = await desk.db
    .selectFrom('substitute')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
