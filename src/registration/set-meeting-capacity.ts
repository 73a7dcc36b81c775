import { z } from 'zod'
import type { Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { givePlaces } from './meeting-places.ts'

/** How many people a meeting holds, null for no limit; faults are `noNumber` and `outOfRange`. */
export const meetingCapacity = z.object({
  capacity: z.int('noNumber').min(1, 'outOfRange').max(500, 'outOfRange').nullable(),
})

/**
 * Says how many people a meeting holds. Nobody loses the place that they have: a first or a lower number only keeps
 * others out until there is room; a higher one, or none, lets in who waits, in order.
 * @returns the circle, whose calendars must hear of it; refused for a meeting that is off or has begun
 */
export const setMeetingCapacity = async (
  trx: Trx,
  { meetingId, capacity }: { meetingId: string; capacity: number | null },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'cancelled' | 'past'>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  const before = await trx
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select('capacity')
    .executeTakeFirstOrThrow()
  if (before.capacity === null && capacity !== null) {
    // As many as there can be: who comes now keeps their place.
    await write(trx, meetingId, 500)
    await givePlaces(trx, { circleId: meeting.circleId, invites: false }, now)
  }
  await write(trx, meetingId, capacity)
  if (capacity === null) await trx.deleteFrom('meeting_place').where('meeting_id', '=', meetingId).execute()
  await givePlaces(trx, { circleId: meeting.circleId, invites: true }, now)
  return done({ circleId: meeting.circleId })
}

const write = async (trx: Trx, meetingId: string, capacity: number | null) => {
  await trx.updateTable('meeting').set({ capacity }).where('id', '=', meetingId).execute()
}
