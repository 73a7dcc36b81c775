import type { Trx } from '../db/connect.ts'
import { nextInLine, offerEnd } from './line.ts'
import { takeStep } from './lock-registration.ts'
import { countSeats, heldPerOrganisation, lockCircle, waitingLine } from './queries.ts'
import { offersSeats, seatsFree } from './registration.ts'

/**
 * Offers every free seat of a circle to who stands first in its line, and keeps the seat until the offer ends. Called
 * in the transaction in which a seat came free; doing it twice changes nothing. The letters are written by
 * `tellOfOffers`, which finds by itself to whom.
 * @returns how many were offered a seat; 0 as well when the circle is not public, is over or is not there
 */
export const offerFreeSeats = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<number> => {
  const circle = await lockCircle(trx, circleId)
  if (!circle || !offersSeats(circle, now)) return 0
  const seats = await countSeats(trx, circle)
  const free = seatsFree(seats)
  if (free === 0 || seats.waiting === 0) return 0
  const most = circle.maxPerOrganisation
  const held = most === null ? new Map<string, number>() : await heldPerOrganisation(trx, circleId)
  const next = nextInLine(await waitingLine(trx, circleId), free, { most, held })
  await takeStep(trx, 'offer', next, { offered_at: now, offer_ends_at: offerEnd(now, circle.offerDays) })
  return next.length
}
