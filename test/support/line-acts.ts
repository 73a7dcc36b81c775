import fc from 'fast-check'
import type { Db, Trx } from '../../src/db/connect.ts'
import { enterWithLetters } from '../../src/invitation/enter-with-letters.ts'
import { writeRegistrationLetter } from '../../src/invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../src/invitation/tell-of-offers.ts'
import { expireAllOffers } from '../../src/jobs/expire-offers.ts'
import { findOrAddPerson } from '../../src/people/find-or-add-person.ts'
import { answerMeeting } from '../../src/registration/answer-meeting.ts'
import { acceptOffer, declineOffer } from '../../src/registration/answer-offer.ts'
import { importParticipants } from '../../src/registration/import-participants.ts'
import { offerFreeSeats } from '../../src/registration/offer-free-seats.ts'
import { offerOutOfTurn } from '../../src/registration/offer-out-of-turn.ts'
import { currentRegistration, lockCircle } from '../../src/registration/queries.ts'
import { register } from '../../src/registration/register.ts'
import { removeRegistration } from '../../src/registration/remove-registration.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { anApplication } from '../factories/application.ts'

const KINDS = [
  'register',
  'withdraw',
  'accept',
  'decline',
  'remove',
  'outOfTurn',
  'expire',
  'resize',
  'enter',
  'import',
  'cannot',
  'comes',
] as const
/** One thing that somebody does, or that happens. */
export const anAct = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat({ max: 6 }),
  size: fc.integer({ min: 1, max: 4 }),
})
export type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never

/** Places at the one meeting, fewer than the circle may have seats. */
export const PLACES = 2

export interface Setting {
  circleId: string
  meetingId: string
  instituteId: string
  organiserId: string
}

/** Does it in a transaction of its own, with the letters and calendars that belong to it, as the doors do. */
export const perform = async (
  db: Db,
  { circleId, meetingId, instituteId, organiserId }: Setting,
  { kind, who, size }: Act,
  now: Temporal.Instant,
) => {
  const email = `persoon${who}@example.org`
  const registrationId = (await currentRegistration(db, { circleId, email }))?.id
  await db.transaction().execute(async (trx) => {
    if (kind === 'expire') return expireAllOffers(trx, now)
    if (kind === 'resize') {
      await trx.updateTable('circle').set({ capacity: size }).where('id', '=', circleId).execute()
      await offerFreeSeats(trx, { circleId }, now)
    } else if (kind === 'register') {
      const outcome = await register(trx, { ...anApplication(), circleId, email }, now)
      if (outcome.done) await tell(outcome.value.registrationId, 'registered')
    } else if (kind === 'enter') {
      await enterWithLetters(trx, { circleId, people: [{ ...anApplication(), email }] }, SECRET, now)
    } else if (kind === 'import') {
      await importOne(trx, { circleId, instituteId, email }, now)
    } else if (registrationId) await change(registrationId)
    await tellOfOffers(trx, { circleId }, now)

    async function change(registrationId: string) {
      const acts = {
        withdraw: [() => withdraw(trx, { registrationId }, now), 'withdrawn'],
        accept: [() => acceptOffer(trx, { registrationId }, now), 'accepted'],
        decline: [() => declineOffer(trx, { registrationId }, now), 'declined'],
        remove: [() => removeRegistration(trx, { registrationId, reason: 'Proef' }, now), 'removed'],
        cannot: [() => answerMeeting(trx, { registrationId, meetingId, answer: 'cannot' }, now), null],
        comes: [() => answerMeeting(trx, { registrationId, meetingId, answer: 'comes' }, now), null],
        outOfTurn: [() => offerOutOfTurn(trx, { registrationId, organiserId }, now), null],
      } as const
      if (!(kind in acts)) return
      // The cast: the line above found it among the names.
      const [act, occasion] = acts[kind as keyof typeof acts]
      const outcome = await act()
      if (outcome.done && occasion) await tell(registrationId, occasion)
      if (outcome.done) await synchroniseInvitations(trx, { circleId, registrationId }, now)
    }
    async function tell(
      registrationId: string,
      occasion: Parameters<typeof writeRegistrationLetter>[1]['occasion'],
    ) {
      await writeRegistrationLetter(trx, { registrationId, occasion }, now)
      if (occasion === 'registered') await synchroniseInvitations(trx, { circleId, registrationId }, now)
    }
  })
}

const SECRET = 'a secret of thirty-two characters'
/** The answer of who came by a file, which mails nobody. */
export const FROM_FILE = 'Uit een bestand'

// The circle first, as everybody does who gives out seats.
const importOne = async (
  trx: Trx,
  { circleId, instituteId, email }: { circleId: string; instituteId: string; email: string },
  now: Temporal.Instant,
) => {
  await lockCircle(trx, circleId)
  const { firstName, namePrefix, lastName, jobTitle } = anApplication()
  const { personId } = await findOrAddPerson(
    trx,
    { instituteId, email, firstName, namePrefix, lastName, jobTitle, organisationId: null, language: 'nl' },
    now,
  )
  const said = { brings: FROM_FILE, learningQuestion: '', registeredOn: '2026-11-01', mayHost: false }
  const current = await currentRegistration(trx, { circleId, email })
  // Who is in gets the answers of the file; here these tell who came by it, so they stay as they are.
  if (!current)
    await importParticipants(trx, { circleId, participants: [{ ...said, personId, isWaiting: false }] }, now)
}
