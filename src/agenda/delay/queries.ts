import type { Db, Trx } from '../../db/connect.ts'
import type { MeetingState } from '../../db/schema.ts'
import { type Delay, ON_TIME, whyNotNow } from './delay.ts'

interface MeetingOfDay {
  id: string
  heldOn: string
  timeZone: string
  state: MeetingState
}

/** How a meeting runs now: what was said ends by itself with its day. One statement, and none on any other day. */
export const delayNow = async (db: Db, meeting: MeetingOfDay, now: Temporal.Instant): Promise<Delay> =>
  whyNotNow(meeting, now) ? ON_TIME : findDelay(db, { meetingId: meeting.id, heldOn: meeting.heldOn })

/** How a meeting runs, by what was said about this day; ON_TIME when nothing was. One statement. */
export const findDelay = async (
  db: Db | Trx,
  { meetingId, heldOn }: { meetingId: string; heldOn: string },
): Promise<Delay> => {
  const row = await db
    .selectFrom('meeting_delay')
    .where('meeting_id', '=', meetingId)
    .where('held_on', '=', heldOn)
    .select(['here_item_id as hereItemId', 'steps', 'version'])
    .select(['changed_at as changedAt', 'changed_by as changedBy'])
    .executeTakeFirst()
  return row ?? ON_TIME
}
