import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findGroups } from './groups.ts'

export interface MemberMove {
  meetingId: string
  registrationId: string
  /** the group in which the screen showed them; null for none */
  from: string | null
  /** null takes them out of every group */
  to: string | null
}

/**
 * Puts somebody in another group of a meeting, or in none. Moves of different people never stand in each other's way, so
 * two organisers can divide at once. Refused when they are not where the screen showed them (a colleague moved them), when
 * they have no seat or the group is not there, and when they bring the case of the group that they would leave.
 */
export const moveMember = async (
  trx: Trx,
  { meetingId, registrationId, from, to }: MemberMove,
): Promise<Outcome<null, 'notThere' | 'movedMeanwhile' | 'bringsItsCase'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const groups = await findGroups(trx, meetingId)
  const isThere = to === null || groups.some(({ id }) => id === to)
  if (!isThere || !(await hasSeat(trx, circleId, registrationId))) return refused('notThere')
  const current = await currentGroup(trx, { meetingId, registrationId })
  if (current === to) return done(null)
  if (current !== from) return refused('movedMeanwhile')
  const caseId = groups.find(({ id }) => id === current)?.caseId ?? null
  if (caseId && (await brings(trx, { caseId, registrationId }))) return refused('bringsItsCase')
  await trx
    .deleteFrom('intervision_member')
    .where('meeting_id', '=', meetingId)
    .where('registration_id', '=', registrationId)
    .execute()
  if (to)
    await trx
      .insertInto('intervision_member')
      .values({ group_id: to, meeting_id: meetingId, registration_id: registrationId })
      .execute()
  return done(null)
}

const hasSeat = async (trx: Trx, circleId: string, registrationId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .where('circle_id', '=', circleId)
    .where('state', '=', 'confirmed')
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

const currentGroup = async (
  trx: Trx,
  { meetingId, registrationId }: Pick<MemberMove, 'meetingId' | 'registrationId'>,
): Promise<string | null> => {
  const row = await trx
    .selectFrom('intervision_member')
    .where('meeting_id', '=', meetingId)
    .where('registration_id', '=', registrationId)
    .select('group_id as groupId')
    .executeTakeFirst()
  return row?.groupId ?? null
}

const brings = async (
  trx: Trx,
  { caseId, registrationId }: { caseId: string; registrationId: string },
): Promise<boolean> => {
  const row = await trx
    .selectFrom('case_offer')
    .where('id', '=', caseId)
    .where('registration_id', '=', registrationId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
