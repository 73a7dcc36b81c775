import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockRegistration } from './lock-registration.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { waitingLine } from './queries.ts'
import { offersSeats } from './registration.ts'
import { mayTake } from './steps.ts'

/**
 * Puts somebody on the waiting list in front, because an organiser decides so: a free seat is offered to them at once,
 * otherwise the next one that comes free. That they pass others, or the maximum of their organisation, is recorded:
 * who decided it, and when; the first time counts.
 * @returns whether they have the offer now or get the next; refused with `notWaiting` when they do not wait (any more),
 *   `noOffers` when the circle offers no seats: it is not public, or over
 * @throws when there is no such registration
 */
export const offerOutOfTurn = async (
  trx: Trx,
  { registrationId, organiserId }: { registrationId: string; organiserId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; isOffered: boolean }, 'notWaiting' | 'noOffers'>> => {
  const { state, circle } = await lockRegistration(trx, registrationId)
  if (!mayTake('offer', state)) return refused('notWaiting')
  if (!offersSeats(circle, now)) return refused('noOffers')
  // What is free is first offered to whose turn it is: perhaps that is this very person, and nobody is passed.
  await offerFreeSeats(trx, { circleId: circle.id }, now)
  await trx
    .updateTable('registration')
    .set({ offered_out_of_turn: true, out_of_turn_by: organiserId, out_of_turn_at: now })
    .where('id', '=', registrationId)
    .where('state', '=', 'waiting')
    .where('offered_out_of_turn', '=', false)
    .execute()
  await offerFreeSeats(trx, { circleId: circle.id }, now)
  const stillWait = await waitingLine(trx, circle.id)
  return done({ circleId: circle.id, isOffered: stillWait.every(({ id }) => id !== registrationId) })
}
