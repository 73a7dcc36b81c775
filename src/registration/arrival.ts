import type { Trx } from '../db/connect.ts'
import { nextInLine } from './line.ts'
import { countSeats, heldPerOrganisation, type LockedCircle, waitingLine } from './queries.ts'
import { seatsFree } from './registration.ts'

/** Somebody who comes in now. */
export interface Arriving {
  /** any text that tells them apart: they have no registration yet */
  key: string
  organisationId: string | null
}

/**
 * Who of those who come in now gets a seat, in their order: the one rule of the form, the organiser's hand, a list and a
 * file. They stand at the end of the line, and then seats are given as they are to who waits (`nextInLine`): so never
 * beyond the capacity or the maximum of an organisation, and past nobody who could have the seat. Under the circle's lock.
 * @returns the keys of those with a seat; the others wait
 */
export const seatedOnArrival = async (
  trx: Trx,
  circle: LockedCircle,
  arriving: readonly Arriving[],
): Promise<Set<string>> => {
  const seats = await countSeats(trx, circle)
  const free = seatsFree(seats)
  if (free === 0) return new Set()
  const line = seats.waiting === 0 ? [] : await waitingLine(trx, circle.id)
  const most = circle.maxPerOrganisation
  const held = most === null ? new Map<string, number>() : await heldPerOrganisation(trx, circle.id)
  const last = arriving.map(({ key, organisationId }) => ({ id: key, organisationId, isOutOfTurn: false }))
  return new Set(nextInLine([...line, ...last], free, { most, held }))
}
