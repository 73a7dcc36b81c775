import type { Trx } from '../db/connect.ts'
import { whyNotChange } from '../meeting/meeting.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockInformationMeeting } from './queries.ts'

/**
 * Cancels the information meeting of a circle for good. One that has begun cannot be cancelled any more.
 * @param input.version the save that was seen when the cancellation was asked for
 */
export const cancelInformation = async (
  trx: Trx,
  { circleId, version }: { circleId: string; version: number },
  now: Temporal.Instant,
): Promise<Outcome<null, 'past' | 'cancelled' | 'changedMeanwhile'>> => {
  const meeting = await lockInformationMeeting(trx, circleId)
  if (!meeting) return refused('changedMeanwhile')
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  if (meeting.version !== version) return refused('changedMeanwhile')
  await trx
    .updateTable('information_meeting')
    .set({ state: 'cancelled', cancelled_at: now, version: version + 1, changed_at: now })
    .where('id', '=', meeting.id)
    .execute()
  return done(null)
}
