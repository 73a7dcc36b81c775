import { z } from 'zod'
import { requiredText } from '../circle/typed-text.ts'
import type { Trx } from '../db/connect.ts'
import type { RegistrationState } from '../db/registration-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockRegistration, takeStep } from './lock-registration.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { mayTake } from './steps.ts'

/** Longest reason that is kept, in characters. */
export const LONGEST_REASON = 500

/** Why somebody is removed, in words that they will read; faults are `required` and `tooLong`. */
export const removalInput = z.object({ reason: requiredText(LONGEST_REASON) })

/**
 * Ends somebody's registration for them, with a reason that they get to read. A seat that comes free is offered to who
 * stands first in line. They may register again, at the end of the line.
 * @returns the circle, whose calendars must hear of it, and where the registration stood; refused when the registration had ended before
 * @throws when there is no such registration
 */
export const removeRegistration = async (
  trx: Trx,
  { registrationId, reason }: { registrationId: string; reason: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; state: RegistrationState }, 'alreadyEnded'>> => {
  const { state, circle } = await lockRegistration(trx, registrationId)
  if (!mayTake('remove', state)) return refused('alreadyEnded')
  await takeStep(trx, 'remove', [registrationId], { ended_at: now, removal_reason: reason })
  await offerFreeSeats(trx, { circleId: circle.id }, now)
  return done({ circleId: circle.id, state })
}
