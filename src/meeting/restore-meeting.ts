import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { hasBegun } from './meeting.ts'
import { lockMeeting } from './queries.ts'

/**
 * Undoes cancelMeeting, for a meeting of whose end nobody was told: it is planned as it was. Refused when it was not
 * cancelled at that moment, or would have begun. The caller brings calendars up to date.
 * @param cancelledAt when it was cancelled
 */
export const restoreMeeting = async (
  trx: Trx,
  { meetingId, cancelledAt }: { meetingId: string; cancelledAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere'>> => {
  const meeting = await lockMeeting(trx, meetingId)
  if (hasBegun(meeting, now)) return refused('notThere')
  const restored = await trx
    .updateTable('meeting')
    .set((eb) => ({
      state: 'planned',
      cancelled_at: null,
      version: meeting.version + 1,
      calendar_version: eb('calendar_version', '+', 1),
      changed_at: now,
    }))
    .where('id', '=', meetingId)
    .where('state', '=', 'cancelled')
    .where('cancelled_at', '=', cancelledAt)
    .returning('id')
    .executeTakeFirst()
  return restored ? done({ circleId: meeting.circleId }) : refused('notThere')
}
