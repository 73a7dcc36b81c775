import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { circleOfRegistration, countSeats, firstInLine, lockCircle, stateOf } from './queries.ts'
import { seatsFree } from './registration.ts'

export interface SeatGiven {
  registrationId: string
  circleId: string
}

/**
 * Gives a free seat to somebody on the waiting list, wherever in the line they stand: passing others over is for the
 * organiser to decide. Never beyond capacity, and in every phase, because a running circle fills an empty seat too.
 * @returns refused with `notWaiting` when they hold a seat already or withdrew, `full` when no seat is free
 * @throws when there is no such registration
 */
export const giveSeat = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<Outcome<SeatGiven, 'notWaiting' | 'full'>> => {
  const circleId = await circleOfRegistration(trx, registrationId)
  if (!circleId) throw new Error('no such registration')
  const circle = await lockCircle(trx, circleId)
  if (!circle || (await stateOf(trx, registrationId)) !== 'waiting') return refused('notWaiting')
  if (seatsFree(await countSeats(trx, circle)) === 0) return refused('full')
  await trx
    .updateTable('registration')
    .set({ state: 'confirmed', confirmed_at: now })
    .where('id', '=', registrationId)
    .execute()
  return done({ registrationId, circleId })
}

/** Gives a free seat to who has waited longest; refused with `nobodyWaiting` when the list is empty. */
export const giveNextSeat = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<Outcome<SeatGiven, 'nobodyWaiting' | 'full'>> => {
  // Locked before looking: otherwise two of these would both pick the same first one.
  await lockCircle(trx, circleId)
  const registrationId = await firstInLine(trx, circleId)
  if (!registrationId) return refused('nobodyWaiting')
  const given = await giveSeat(trx, { registrationId }, now)
  if (given.done) return given
  return refused(given.reason === 'full' ? 'full' : 'nobodyWaiting')
}
