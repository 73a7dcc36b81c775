import type { RegistrationState } from '../db/registration-tables.ts'
import type { CirclePhase } from '../db/schema.ts'

/** How full a circle is. People, not seats left: a circle whose capacity was lowered may hold more than it has. */
export interface Seats {
  capacity: number
  confirmed: number
  /** kept for somebody until their offer ends: nobody else can have them */
  offered: number
  waiting: number
}

/**
 * Whether somebody takes part. Waiting people do not, nor do those with an offer until they accept: two people must
 * never read "you have a place" about the same seat.
 */
export const holdsSeat = (state: RegistrationState): boolean => state === 'confirmed'

/** Whether a person may sign up in this phase; later the organiser alone lets people in. */
export const isOpenForRegistration = (phase: CirclePhase): boolean => phase === 'registrationOpen'

/** Whether seats that come free are offered: while the circle is public and its period is not over. */
export const offersSeats = (
  { phase, endsOn }: { phase: CirclePhase; endsOn: string },
  now: Temporal.Instant,
): boolean =>
  (phase === 'registrationOpen' || phase === 'running') &&
  endsOn >= now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

/** Seats that are neither taken nor kept for an offer; never less than zero. */
export const seatsFree = ({ capacity, confirmed, offered }: Seats): number =>
  Math.max(0, capacity - confirmed - offered)

/**
 * Where somebody who registers now ends up. A free seat belongs to who already waits, so nobody passes them.
 * With a maximum per organisation the answer can still be `waiting`; only `register` knows who asks.
 */
export const stateOnArrival = (seats: Seats): 'confirmed' | 'waiting' =>
  seatsFree(seats) > 0 && seats.waiting === 0 ? 'confirmed' : 'waiting'
