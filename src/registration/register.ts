import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findOrAddOrganisation } from '../people/find-or-add-organisation.ts'
import { findOrAddPerson } from '../people/find-or-add-person.ts'
import { seatedOnArrival } from './arrival.ts'
import { endOwnSubstitutions } from './end-own-substitutions.ts'
import { givePlaces } from './meeting-places.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { countSeats, currentRegistration, type LockedCircle, lockCircle } from './queries.ts'
import { isOpenForRegistration, seatsFree } from './registration.ts'
import type { RegistrationInput } from './registration-input.ts'
import { settleWaysIn } from './settle-ways-in.ts'

export interface NewRegistration extends RegistrationInput {
  circleId: string
  /** A plain address in lower case that is known to be this person's. */
  email: string
}

export type Registered = Outcome<
  { registrationId: string; state: 'confirmed' | 'waiting' },
  'closed' | 'alreadyRegistered'
>

/**
 * Signs somebody up, in order of arrival: a seat while there is one that nobody in line can have and their organisation
 * has not its maximum, else the waiting list. A seat that stood free for who waits is offered to them first.
 * The circle stays locked until the transaction ends, so any number of processes together never give out one seat twice.
 * Somebody whom the institute knows by this address is not doubled; what they say of themselves now replaces the old.
 * @returns refused with `closed` when the circle takes nobody (or is not there), `alreadyRegistered` when they are in
 */
export const register = async (
  trx: Trx,
  input: NewRegistration,
  now: Temporal.Instant,
): Promise<Registered> => {
  const circle = await lockCircle(trx, input.circleId)
  return circle ? registerIn(trx, circle, input, now) : refused('closed')
}

/** The same for who holds the circle's lock already. Without that lock it gives out a seat twice: a test shows it. */
export const registerIn = async (
  trx: Trx,
  circle: LockedCircle,
  input: NewRegistration,
  now: Temporal.Instant,
): Promise<Registered> => {
  if (!isOpenForRegistration(circle.phase)) return refused('closed')
  if (await currentRegistration(trx, { circleId: circle.id, email: input.email }))
    return refused('alreadyRegistered')
  const { personId, organisationId } = await writePerson(trx, circle.instituteId, input, now)
  const state = await stateFor(trx, circle, organisationId, now)
  const { id } = await trx
    .insertInto('registration')
    .values({
      circle_id: circle.id,
      person_id: personId,
      state,
      learning_question: input.learningQuestion,
      brings: input.brings,
      may_host: input.mayHost,
      registered_on: now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
      registered_at: now,
      confirmed_at: state === 'confirmed' ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (state === 'confirmed') {
    await endOwnSubstitutions(trx, { circleId: circle.id, registrationIds: [id] }, now)
    await givePlaces(trx, { circleId: circle.id, invites: true }, now)
  }
  await settleWaysIn(trx, { circleId: circle.id, email: input.email, registrationId: id }, now)
  return done({ registrationId: id, state })
}

// What is free belongs to who waits, and is offered to them in the same moment, also when this newcomer gets none.
const stateFor = async (
  trx: Trx,
  circle: LockedCircle,
  organisationId: string,
  now: Temporal.Instant,
): Promise<'confirmed' | 'waiting'> => {
  const seats = await countSeats(trx, circle)
  if (seatsFree(seats) === 0) return 'waiting'
  if (seats.waiting > 0) await offerFreeSeats(trx, { circleId: circle.id }, now)
  const seated = await seatedOnArrival(trx, circle, [{ key: 'new', organisationId }])
  return seated.has('new') ? 'confirmed' : 'waiting'
}

const writePerson = async (
  trx: Trx,
  instituteId: string,
  input: NewRegistration,
  now: Temporal.Instant,
): Promise<{ personId: string; organisationId: string }> => {
  const { organisationId } = await findOrAddOrganisation(
    trx,
    { instituteId, name: input.organisation, city: input.city },
    now,
  )
  const { personId } = await findOrAddPerson(
    trx,
    {
      instituteId,
      email: input.email,
      firstName: input.firstName,
      namePrefix: input.namePrefix,
      lastName: input.lastName,
      jobTitle: input.jobTitle,
      organisationId,
      language: input.language,
    },
    now,
  )
  return { personId, organisationId }
}
