import type { Trx } from '../db/connect.ts'
import type { Pillar } from '../db/programme-tables.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'

export interface Raise {
  meetingId: string
  kind: Pillar
  /** offered: somebody has something for it; filled: it is in the programme */
  to: 'offered' | 'filled'
}

/**
 * Notes that a pillar of a meeting has come further: its first item of that kind is raised, never lowered. What was
 * agreed stays agreed and is marked as changed since, for the organiser to look at. A meeting without that pillar keeps it missing.
 */
export const raisePillar = async (
  trx: Trx,
  { meetingId, kind, to }: Raise,
  now: Temporal.Instant,
): Promise<void> => {
  await lockMeeting(trx, meetingId)
  const item = await trx
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', kind)
    .select(['id', 'state', 'changed_since_agreed as isChanged'])
    .orderBy('position')
    .executeTakeFirst()
  if (!item) return
  const isAgreed = item.state === 'agreed'
  if (isAgreed ? item.isChanged || to === 'offered' : RANK[item.state] >= RANK[to]) return
  await trx
    .updateTable('programme_item')
    .set(isAgreed ? { changed_since_agreed: true } : { state: to })
    .where('id', '=', item.id)
    .execute()
  await touchMeeting(trx, meetingId, now)
}

const RANK = { empty: 0, offered: 1, filled: 2, agreed: 3 }
