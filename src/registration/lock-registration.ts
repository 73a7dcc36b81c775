import type { Trx } from '../db/connect.ts'
import type { RegistrationState } from '../db/registration-tables.ts'
import { type LockedCircle, lockCircle } from './queries.ts'
import { STEPS, type StepName } from './steps.ts'

export interface LockedRegistration {
  id: string
  state: RegistrationState
  /** null for who was never offered a seat */
  offerEndsAt: Temporal.Instant | null
  circle: LockedCircle
}

/**
 * Takes the circle of a registration, and then reads how the registration stands: whatever is decided by it stays true
 * until the transaction ends.
 * @throws when there is no such registration
 */
export const lockRegistration = async (trx: Trx, registrationId: string): Promise<LockedRegistration> => {
  const { circleId } = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select('circle_id as circleId')
    .executeTakeFirstOrThrow()
  const circle = await lockCircle(trx, circleId)
  if (!circle) throw new Error('a registration without its circle')
  // Read only now: what it was before the wait for the lock may be over.
  const row = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select(['id', 'state', 'offer_ends_at as offerEndsAt'])
    .executeTakeFirstOrThrow()
  return { ...row, circle }
}

/**
 * Writes a step for registrations of a locked circle.
 * @param also what is noted beside the state
 * @throws when one of them is not where the step begins: the caller should have asked `mayTake`
 */
export const takeStep = async (
  trx: Trx,
  step: StepName,
  ids: readonly string[],
  also: Partial<{
    confirmed_at: Temporal.Instant
    offered_at: Temporal.Instant
    offer_ends_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    removal_reason: string
  }>,
): Promise<void> => {
  if (ids.length === 0) return
  const { numUpdatedRows } = await trx
    .updateTable('registration')
    .set({ ...also, state: STEPS[step].to })
    .where('id', 'in', ids)
    .where('state', 'in', STEPS[step].from)
    .executeTakeFirst()
  if (numUpdatedRows !== BigInt(ids.length)) throw new Error(`${step} was not possible for all of them`)
}
