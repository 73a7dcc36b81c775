import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findGroups } from './groups.ts'

/**
 * Gives a meeting as many groups as asked: new ones come behind, empty ones go from behind. Refused when one that would go
 * holds anything at all: nothing that somebody filled in disappears by a smaller number.
 * @param count from 0 to MOST_GROUPS
 */
export const setGroupCount = async (
  trx: Trx,
  { meetingId, count }: { meetingId: string; count: number },
): Promise<Outcome<null, 'notEmpty'>> => {
  await lockMeeting(trx, meetingId)
  const groups = await findGroups(trx, meetingId)
  const surplus = groups.filter(({ number }) => number > count)
  const isUsed = surplus.some(({ room, facilitatorId, caseId }) => room !== '' || facilitatorId || caseId)
  const ids = surplus.map(({ id }) => id)
  if (isUsed || (await hasMembers(trx, ids))) return refused('notEmpty')
  if (ids.length > 0) await trx.deleteFrom('intervision_group').where('id', 'in', ids).execute()
  const rows = Array.from({ length: Math.max(0, count - groups.length) }, (_, at) => ({
    meeting_id: meetingId,
    number: groups.length + at + 1,
    facilitator_person_id: null,
    case_id: null,
  }))
  if (rows.length > 0) await trx.insertInto('intervision_group').values(rows).execute()
  return done(null)
}

const hasMembers = async (trx: Trx, groupIds: string[]): Promise<boolean> => {
  if (groupIds.length === 0) return false
  const one = await trx
    .selectFrom('intervision_member')
    .where('group_id', 'in', groupIds)
    .select('group_id')
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
