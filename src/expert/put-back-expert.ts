import type { Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { MOST_EXPERTS } from './experts.ts'

/**
 * Undoes takeOffExpert: they belong to the item again, with what they answered. Refused when the same address was named
 * anew, when there is no room any more, and when the item stands in no programme. The caller restores the mailed links
 * and brings calendars up to date.
 * @param revokedAt when they were taken off
 */
export const putBackExpert = async (
  trx: Trx,
  { expertId, revokedAt }: { expertId: string; revokedAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere'>> => {
  const expert = await trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .where('expert.id', '=', expertId)
    .where('expert.revoked_at', '=', revokedAt)
    .select(['expert.item_id as itemId', 'expert.email', 'meeting.id as meetingId'])
    .select(['meeting.circle_id as circleId'])
    .executeTakeFirst()
  if (!expert) return refused('notThere')
  const meeting = await lockMeeting(trx, expert.meetingId)
  const others = await trx
    .selectFrom('expert')
    .where('item_id', '=', expert.itemId)
    .where('revoked_at', 'is', null)
    .select('email')
    .execute()
  const isTaken = expert.email !== null && others.some(({ email }) => email === expert.email)
  if (meeting.state === 'cancelled' || isTaken || others.length >= MOST_EXPERTS) return refused('notThere')
  await trx.updateTable('expert').set({ revoked_at: null }).where('id', '=', expertId).execute()
  await touchMeeting(trx, expert.meetingId, now)
  return done({ circleId: expert.circleId })
}
