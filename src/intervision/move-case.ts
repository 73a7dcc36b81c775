import type { Trx } from '../db/connect.ts'
import { lockMeetings } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'

export interface CaseMove {
  circleId: string
  caseId: string
  /** the version that was on the screen */
  version: number
  toMeetingId: string
}

/**
 * Moves a case that is offered to another meeting of its circle, where it waits for a group. Refused when it was changed
 * or withdrawn meanwhile, stands in a group, or the meeting is none of the circle that goes on.
 */
export const moveCase = async (
  trx: Trx,
  { circleId, caseId, version, toMeetingId }: CaseMove,
  now: Temporal.Instant,
): Promise<Outcome<null, 'changedMeanwhile' | 'noMeeting'>> => {
  const meetings = await lockMeetings(trx, circleId)
  if (!meetings.some(({ id, state }) => id === toMeetingId && state === 'planned'))
    return refused('noMeeting')
  const moved = await trx
    .updateTable('case_offer')
    .set({ meeting_id: toMeetingId, version: version + 1 })
    .where('id', '=', caseId)
    .where('circle_id', '=', circleId)
    .where('state', '=', 'offered')
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!moved) return refused('changedMeanwhile')
  await raisePillar(trx, { meetingId: toMeetingId, kind: 'intervision', to: 'offered' }, now)
  return done(null)
}
