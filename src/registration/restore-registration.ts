import type { Trx } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { fitsOrganisation } from './line.ts'
import { type LockedRegistration, lockRegistration, takeStep } from './lock-registration.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { countSeats, heldPerOrganisation } from './queries.ts'
import { offersSeats, seatsFree } from './registration.ts'
import { mayTake } from './steps.ts'

/**
 * Undoes removeRegistration: who had a seat has it again, as long as nobody holds it or was offered it and their
 * organisation has not its maximum; who waited stands where they stood in the line. The caller tells them, and calendars.
 * @param state where the registration stood
 * @param removedAt when it was ended
 * @returns the circle; refused with `full` when the seat is gone, `movedOn` when they registered anew, the circle is over
 *   or it was not ended at that moment
 * @throws when there is no such registration
 */
export const restoreRegistration = async (
  trx: Trx,
  {
    registrationId,
    state,
    removedAt,
  }: { registrationId: string; state: 'confirmed' | 'waiting'; removedAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'full' | 'movedOn'>> => {
  const { state: stands, circle } = await lockRegistration(trx, registrationId)
  if (!mayTake('reseat', stands) || !offersSeats(circle, now)) return refused('movedOn')
  const theirs = await findTheirs(trx, registrationId)
  if (!theirs.endedAt?.equals(removedAt) || theirs.isIn) return refused('movedOn')
  if (state === 'confirmed' && !(await hasSeatFor(trx, circle, theirs.organisationId))) return refused('full')
  const step = state === 'confirmed' ? 'reseat' : 'requeue'
  await takeStep(trx, step, [registrationId], { ended_at: null, removal_reason: '' })
  await offerFreeSeats(trx, { circleId: circle.id }, now)
  return done({ circleId: circle.id })
}

const hasSeatFor = async (
  trx: Trx,
  circle: LockedRegistration['circle'],
  organisationId: string | null,
): Promise<boolean> => {
  if (seatsFree(await countSeats(trx, circle)) === 0) return false
  const most = circle.maxPerOrganisation
  const held = most === null ? new Map<string, number>() : await heldPerOrganisation(trx, circle.id)
  return fitsOrganisation(organisationId, { most, held })
}

const findTheirs = (trx: Trx, registrationId: string) =>
  trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', '=', registrationId)
    .select(['registration.ended_at as endedAt', 'person.organisation_id as organisationId'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('registration as anew')
          .whereRef('anew.circle_id', '=', 'registration.circle_id')
          .whereRef('anew.person_id', '=', 'registration.person_id')
          .where('anew.state', 'in', CURRENT_STATES)
          .select('anew.id'),
      ).as('isIn'),
    )
    .executeTakeFirstOrThrow()
