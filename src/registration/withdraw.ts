import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockRegistration, takeStep } from './lock-registration.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { mayTake } from './steps.ts'

/**
 * Ends a registration, whether it holds a seat, has an offer or waits. A seat that comes free is offered to who stands
 * first in line, in the same transaction.
 * @returns the circle, whose calendars must hear of it; refused when the registration had ended before
 * @throws when there is no such registration
 */
export const withdraw = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'alreadyWithdrawn'>> => {
  const { state, circle } = await lockRegistration(trx, registrationId)
  if (!mayTake('withdraw', state)) return refused('alreadyWithdrawn')
  await takeStep(trx, 'withdraw', [registrationId], { ended_at: now })
  await offerFreeSeats(trx, { circleId: circle.id }, now)
  return done({ circleId: circle.id })
}
