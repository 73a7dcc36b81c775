import type { CirclePhase, RegistrationState } from '../db/schema.ts'

/** How full a circle is. People, not seats left: a circle whose capacity was lowered may hold more than it has. */
export interface Seats {
  capacity: number
  confirmed: number
  waiting: number
}

/**
 * Whether this registration takes one of the seats. Waiting people hold none: two people must never read
 * "you have a place" about the same seat.
 *
 * | from      | step            | to        | allowed when                                              |
 * |-----------|-----------------|-----------|-----------------------------------------------------------|
 * | nothing   | register        | confirmed | registration is open, a seat is free and nobody waits     |
 * | nothing   | register        | waiting   | registration is open and there is no such seat            |
 * | waiting   | be given a seat | confirmed | a seat is free, at whichever place in the line            |
 * | confirmed | withdraw        | withdrawn | always; the seat stays empty until somebody is given it   |
 * | waiting   | withdraw        | withdrawn | always                                                    |
 * | withdrawn | register        | (new row) | as from nothing; the old row stays, with its own arrival  |
 */
export const holdsSeat = (state: RegistrationState): boolean => state === 'confirmed'

/** Whether a person may sign up in this phase; later the organiser alone lets people in. */
export const isOpenForRegistration = (phase: CirclePhase): boolean => phase === 'registrationOpen'

/** Seats that nobody holds; never less than zero. */
export const seatsFree = ({ capacity, confirmed }: Seats): number => Math.max(0, capacity - confirmed)

/** Where somebody who registers now ends up. A free seat belongs to who already waits, so nobody passes them. */
export const stateOnArrival = (seats: Seats): 'confirmed' | 'waiting' =>
  seatsFree(seats) > 0 && seats.waiting === 0 ? 'confirmed' : 'waiting'
