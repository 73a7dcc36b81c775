import type { Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { meetingOfExpert } from './experts.ts'

/**
 * Takes an expert off an item: their pages refuse them from the next request on, and nobody reads their name in the
 * programme any more. Refused when that was done before. The caller ends the mailed links (access/revoke-links.ts) and
 * brings calendars up to date.
 */
export const takeOffExpert = async (
  trx: Trx,
  { expertId }: { expertId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere'>> => {
  const where = await meetingOfExpert(trx, expertId)
  if (!where) return refused('notThere')
  await lockMeeting(trx, where.meetingId)
  const taken = await trx
    .updateTable('expert')
    .set({ revoked_at: now })
    .where('id', '=', expertId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!taken) return refused('notThere')
  await touchMeeting(trx, where.meetingId, now)
  return done({ circleId: where.circleId })
}
