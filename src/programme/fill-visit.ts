import type { Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { findSection } from './queries.ts'
import { visitAsTold } from './visit-item.ts'

/**
 * Gives the first project visit in the programme the title and minutes that the host said, and marks it filled. One that
 * was filled or agreed stays as it is, and so does everything while the host said nothing of a visit.
 */
export const fillVisit = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await lockMeeting(trx, meetingId)
  const stored = await findSection(trx, meetingId)
  const item = await trx
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'projectVisit')
    .select(['id', 'title', 'minutes', 'least_minutes as leastMinutes', 'state'])
    .orderBy('position')
    .executeTakeFirst()
  if (!stored || !item || item.state === 'filled' || item.state === 'agreed') return
  const visit = visitAsTold(stored.section, item)
  if (!visit) return
  const { title, minutes, state } = visit
  await trx
    .updateTable('programme_item')
    .set({ title, minutes, state })
    .set(item.leastMinutes !== null && item.leastMinutes > minutes ? { least_minutes: minutes } : {})
    .where('id', '=', item.id)
    .execute()
  await touchMeeting(trx, meetingId, now)
}
