import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { whyNotChange } from './meeting.ts'
import { lockMeeting } from './queries.ts'

/**
 * Cancels a meeting for good: it stays in the series as cancelled, so that nobody wonders where it went, and its number
 * is not given to another. One that has begun cannot be cancelled any more.
 * @param input.version the save that was seen when the cancellation was asked for
 */
export const cancelMeeting = async (
  trx: Trx,
  input: { meetingId: string; version: number },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'past' | 'cancelled' | 'changedMeanwhile'>> => {
  const meeting = await lockMeeting(trx, input.meetingId)
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  if (meeting.version !== input.version) return refused('changedMeanwhile')
  await trx
    .updateTable('meeting')
    .set((eb) => ({
      state: 'cancelled',
      cancelled_at: now,
      version: meeting.version + 1,
      calendar_version: eb('calendar_version', '+', 1),
      changed_at: now,
    }))
    .where('id', '=', meeting.id)
    .execute()
  return done({ circleId: meeting.circleId })
}
