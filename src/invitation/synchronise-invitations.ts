import type { Trx } from '../db/connect.ts'

/**
 * Brings every calendar of a circle up to what is true now: invites, updates or cancels where the last letter no
 * longer tells the facts. Doing it twice changes nothing.
 */
export const synchroniseInvitations = async (
  _trx: Trx,
  _input: { circleId: string },
  _now: Temporal.Instant,
): Promise<{ invited: number; updated: number; cancelled: number }> => ({ invited: 0, updated: 0, cancelled: 0 })
