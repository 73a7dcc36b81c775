import type { Db } from '../../src/db/connect.ts'
import { nameSubstitute } from '../../src/registration/name-substitute.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { anInvitee } from '../factories/invitee.ts'
import { aLink } from '../factories/link.ts'
import { COMPOSITION_DOORS } from './composition-doors.ts'
import { DRAFT_DOORS } from './draft-doors.ts'
import { EXPERT_DOORS } from './expert-doors.ts'
import { HOST_REQUEST_DOORS } from './host-request-doors.ts'
import { INBOX_DOORS } from './inbox-doors.ts'
import { NOW } from './moment.ts'
import type { sessionCookie } from './session-cookie.ts'

/** A circle of one seat and one meeting: Zoë as the door wants her, Noor first in line behind her. */
export const aHouse = async (db: Db, state: 'confirmed' | 'offered' = 'confirmed') => {
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId, capacity: 1, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of, { state })
  const noor = await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  const meetingId = circle.meetings[0]?.id ?? ''
  return { db, organiser, circle, zoe, noor, meetingId, home: `/participant/${zoe.id}` }
}
export type House = Awaited<ReturnType<typeof aHouse>>
export type Press = {
  path: string
  fields?: Record<string, string>
  keys?: Parameters<typeof sessionCookie>[1]
}

/** A button, and what 25 presses of it at the same moment must come to. */
export interface Door {
  name: string
  press: (house: House) => Promise<Press> | Press
  state?: 'offered'
  /** '303 /organiser', or '200', '410', … for a page: what all of them get, or one of them when `others` says more */
  answer: string
  /** what the others may get */
  others?: string[]
  /** kind and reader of every letter, sorted */
  letters?: string[]
  /** how it stands afterwards, where that differs from before */
  after?: string[]
}

const asZoe = ({ zoe }: House) => ({ registrationIds: [zoe.id] })
const asTess = ({ organiser }: House) => ({ organiserId: organiser.id })
const linkTo = async (
  { db }: House,
  purpose: Parameters<typeof aLink>[1]['purpose'],
  subjectId: string,
  email: string,
): Promise<Press> => ({ path: `/link/${(await aLink(db, { purpose, subjectId, email })).token}` })
const FORM = {
  firstName: 'Bo',
  lastName: 'Fictief',
  organisation: 'Gemeente Breda',
  city: 'Breda',
  jobTitle: 'programmamanager',
  learningQuestion: 'Hoe houd ik tempo?',
  brings: 'Ervaring',
}
const PIET = { name: 'Piet Invaller', email: 'piet@example.org' }

/** Every door that opens once, and the buttons whose letters must not be doubled. */
export const DOORS: Door[] = [
  {
    name: 'the link with which an organiser signs in',
    press: (house) => linkTo(house, 'organiserSignIn', house.organiser.id, house.organiser.email),
    answer: '303 /organiser',
    others: ['410'],
    after: ['link used'],
  },
  {
    name: 'the code with which an organiser signs in',
    press: async ({ db, organiser }) => {
      const signInRequestId = crypto.randomUUID()
      const { code } = await aLink(db, {
        purpose: 'organiserSignIn',
        subjectId: organiser.id,
        signInRequestId,
      })
      return { path: '/organiser/sign-in/code', fields: { code: code ?? '' }, keys: { signInRequestId } }
    },
    answer: '303 /organiser',
    others: ['422', '429'],
    after: ['link used'],
  },
  {
    name: 'the link that confirms an address',
    press: (house) => linkTo(house, 'registration', house.circle.id, 'bo@example.org'),
    answer: '303 /kringen/:slug/registration',
    others: ['200'],
    after: ['link used'],
  },
  {
    name: 'the link of a personal invitation',
    press: async (house) => {
      const { email } = await anInvitee(house.db, { circleId: house.circle.id })
      return linkTo(house, 'registration', house.circle.id, email)
    },
    answer: '303 /kringen/:slug/registration',
    others: ['200'],
    after: ['invitation opened', 'link used'],
  },
  {
    name: 'the registration form',
    press: ({ circle }) => ({
      path: `/kringen/${circle.slug}/registration`,
      fields: FORM,
      keys: { applicants: [{ circleId: circle.id, email: 'bo@example.org' }] },
    }),
    answer: '303 /participant/:id?notice=waiting',
    others: ['303 /participant/:id?notice=alreadyRegistered'],
    letters: ['registrationWaiting bo@example.org'],
    after: ['bo waiting'],
  },
  {
    name: 'yes to a seat that is offered',
    state: 'offered',
    press: (house) => ({ path: `${house.home}/offer/acceptance`, keys: asZoe(house) }),
    answer: '303 /participant/:id?notice=confirmed',
    others: ['303 /participant/:id/offer'],
    letters: ['meetingInvitation zoe@example.org', 'seatGiven zoe@example.org'],
    after: ['zoe confirmed'],
  },
  {
    name: 'no to a seat that is offered',
    state: 'offered',
    press: (house) => ({ path: `${house.home}/offer/refusal`, keys: asZoe(house) }),
    answer: '303 /participant/:id',
    others: ['303 /participant/:id/offer'],
    letters: ['offerDeclined zoe@example.org', 'seatOffered noor@example.org'],
    after: ['noor offered', 'zoe declined'],
  },
  {
    name: 'withdrawing',
    press: (house) => ({ path: `${house.home}/withdrawal`, keys: asZoe(house) }),
    answer: '303 /participant/:id?notice=withdrawn',
    letters: [
      'participantWithdrew tess.regelaar@example.org',
      'registrationWithdrawn zoe@example.org',
      'seatOffered noor@example.org',
    ],
    after: ['noor offered', 'zoe withdrawn'],
  },
  {
    name: 'asking for a new link',
    press: () => ({ path: '/link/renewal', fields: { email: 'zoe@example.org' } }),
    answer: '303 /link/renewal?state=asked',
    letters: ['participantLink zoe@example.org'],
  },
  {
    name: 'having oneself erased',
    press: (house) => ({ path: `${house.home}/erasure`, fields: { confirm: 'yes' }, keys: asZoe(house) }),
    answer: '303 /?notice=erased',
    // Their session was erased too: who comes after that can ask for a link, as everybody can.
    others: ['303 /?notice=erased', '303 /link/renewal'],
    letters: ['seatOffered noor@example.org'],
    after: ['erased withdrawn', 'noor offered'],
  },
  {
    name: 'naming a substitute',
    press: (house) => ({
      path: `${house.home}/meetings/1/answer/substitute`,
      fields: PIET,
      keys: asZoe(house),
    }),
    answer: '303 /participant/:id/meetings/1/answer?notice=saved',
    letters: ['substituteInvitation piet@example.org'],
    after: ['piet stands in'],
  },
  ...HOST_REQUEST_DOORS,
  ...COMPOSITION_DOORS,
  ...EXPERT_DOORS,
  {
    name: 'the link of a substitute',
    press: async (house) => {
      const { zoe, meetingId } = house
      const named = { ...PIET, registrationId: zoe.id, meetingId }
      await house.db.transaction().execute((trx) => nameSubstitute(trx, named, NOW))
      const { id } = await house.db.selectFrom('substitute').select('id').executeTakeFirstOrThrow()
      return linkTo(house, 'substitute', id, PIET.email)
    },
    answer: '303 /substitute/:id',
    after: ['piet stands in'],
  },
  {
    name: 'a substitute who cannot come after all',
    press: async (house) => {
      const { zoe, meetingId } = house
      const named = { ...PIET, registrationId: zoe.id, meetingId }
      await house.db.transaction().execute((trx) => nameSubstitute(trx, named, NOW))
      const { id } = await house.db.selectFrom('substitute').select('id').executeTakeFirstOrThrow()
      return { path: `/substitute/${id}/refusal`, keys: { substituteIds: [id] } }
    },
    answer: '303 /substitute/:id/refusal',
    letters: ['substituteDeclined zoe@example.org'],
  },
  {
    name: "the link of one's own page",
    press: (house) => linkTo(house, 'participant', house.zoe.id, house.zoe.email),
    answer: '303 /participant/:id',
  },
  ...DRAFT_DOORS,
  ...INBOX_DOORS,
  {
    name: 'inviting somebody personally, as an organiser',
    press: (house) => ({
      path: `/organiser/circles/${house.circle.slug}/ways-in/invitees`,
      fields: { ...PIET, language: 'nl' },
      keys: asTess(house),
    }),
    answer: '303 /organiser/circles/:slug/ways-in/invitees?notice=sent',
    letters: ['circleInvitation piet@example.org'],
    after: ['piet invited'],
  },
  {
    name: 'reminding somebody, as an organiser',
    press: async (house) => {
      const { id } = await anInvitee(house.db, { circleId: house.circle.id, email: PIET.email })
      const path = `/organiser/circles/${house.circle.slug}/ways-in/invitees/${id}/reminder`
      return { path, keys: asTess(house) }
    },
    answer: '303 /organiser/circles/:slug/ways-in/invitees?notice=sent',
    others: ['303 /organiser/circles/:slug/ways-in/invitees'],
    letters: ['circleInvitationReminder piet@example.org'],
    after: ['piet invited'],
  },
]
