import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { anInformationMeeting, INFORMATION } from '../factories/information.ts'
import type { LetterDesk } from './letter-desk.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters of an information meeting: as test/support/letter-makers.ts, which takes them in. */
export const GUEST_MAKERS: Partial<Record<LetterKind, Maker>> = {
  informationLink: async (desk) => {
    const { slug } = await evening(desk)
    const typed = { email: 'nieuwsgierig@example.org' }
    lands(await (await desk.browser()).post(`/kringen/${slug}/information-link`, typed))
  },
  guestInvitation: (desk) => signedUp(desk, 'gast@example.org'),
  guestLink: async (desk) => {
    const { slug } = await signedUp(desk, 'gast.link@example.org')
    const typed = { email: 'gast.link@example.org' }
    lands(await (await desk.browser()).post(`/kringen/${slug}/information-link`, typed))
  },
  guestMeetingChanged: async (desk) => {
    const about = await signedUp(desk, 'gast.later@example.org')
    const { heldOn, endsAt, place, programme } = INFORMATION
    const typed = { heldOn, endsAt, place, programme, capacity: '', startsAt: '20:00', version: '1' }
    lands(await desk.tess.post(`${atDesk(about)}/information/plan`, typed))
  },
  guestMeetingCancelled: async (desk) => {
    const about = await signedUp(desk, 'gast.vervalt@example.org')
    lands(await desk.tess.post(`${atDesk(about)}/information/cancellation`, { version: '1' }))
  },
  guestSignedOff: async (desk) => {
    const { guestId } = await signedUp(desk, 'gast.af@example.org')
    lands(await (await desk.browser({ guestIds: [guestId] })).post(`/guest/${guestId}/sign-off`))
  },
  guestFollowUp: async (desk) => {
    const about = await signedUp(desk, 'gast.verder@example.org')
    await desk.db
      .updateTable('information_meeting')
      .set({ held_on: '2026-11-20' })
      .where('circle_id', '=', about.id)
      .execute()
    const typed = { to: 'all', guest: about.guestId }
    lands(await desk.tess.post(`${atDesk(about)}/information/follow-up`, typed))
  },
}

const evening = async (desk: LetterDesk) => {
  const about = await desk.circle()
  await anInformationMeeting(desk.db, about.id)
  return about
}

/** Somebody signed up, and their calendar was told. */
const signedUp = async (desk: LetterDesk, email: string) => {
  const about = await evening(desk)
  const own = await desk.browser({ applicants: [{ circleId: about.id, email }] })
  const typed = { firstName: 'Noor', namePrefix: '', lastName: 'Fictief', organisation: 'Voorbeeldstad' }
  lands(await own.post(`/kringen/${about.slug}/information`, typed))
  await desk.allSent()
  const { id: guestId } = await desk.db
    .selectFrom('information_guest')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return { ...about, guestId }
}
