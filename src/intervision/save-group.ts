import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import type { Group } from './group.ts'
import { findGroups } from './groups.ts'

export interface GroupSave {
  meetingId: string
  groupId: string
  /** the version that was on the screen */
  basedOn: number
  room: string
  /** a person; who may facilitate, the page decides */
  facilitatorId: string | null
  caseId: string | null
}

/**
 * Saves room, facilitator and case of a group. Its case is placed, and for this meeting from now on; who brings it comes
 * along into the group. A case that made way is offered again. Refused when the group changed since it was shown or is not
 * there, and when the case is not to be had: in another group, withdrawn or discussed.
 */
export const saveGroup = async (
  trx: Trx,
  { meetingId, groupId, basedOn, ...wanted }: GroupSave,
  now: Temporal.Instant,
): Promise<Outcome<null, 'notThere' | 'changedMeanwhile' | 'caseTaken'>> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const group = (await findGroups(trx, meetingId)).find(({ id }) => id === groupId)
  if (!group) return refused('notThere')
  if (group.version !== basedOn) return refused('changedMeanwhile')
  const isNewCase = wanted.caseId !== null && wanted.caseId !== group.caseId
  const placed = isNewCase ? await findOffered(trx, circleId, wanted.caseId) : undefined
  if (isNewCase && !placed) return refused('caseTaken')
  if (group.caseId && group.caseId !== wanted.caseId) await offerOnceMore(trx, group.caseId)
  await trx
    .updateTable('intervision_group')
    .set({
      room: wanted.room,
      facilitator_person_id: wanted.facilitatorId,
      case_id: wanted.caseId,
      version: group.version + 1,
    })
    .where('id', '=', groupId)
    .execute()
  if (placed) await place(trx, { group, meetingId, ...placed }, now)
  return done(null)
}

const findOffered = (trx: Trx, circleId: string, caseId: string | null) =>
  trx
    .selectFrom('case_offer')
    .leftJoin('registration', (join) =>
      join
        .onRef('registration.id', '=', 'case_offer.registration_id')
        .on('registration.state', '=', 'confirmed'),
    )
    .where('case_offer.id', '=', caseId)
    .where('case_offer.circle_id', '=', circleId)
    .where('case_offer.state', '=', 'offered')
    .select(['case_offer.id as caseId', 'registration.id as bringerId'])
    .executeTakeFirst()

const offerOnceMore = (trx: Trx, caseId: string) =>
  trx
    .updateTable('case_offer')
    .set({ state: 'offered' })
    .where('id', '=', caseId)
    .where('state', '=', 'placed')
    .execute()

const place = async (
  trx: Trx,
  placing: { group: Group; meetingId: string; caseId: string; bringerId: string | null },
  now: Temporal.Instant,
) => {
  const { group, meetingId, caseId, bringerId } = placing
  await trx
    .updateTable('case_offer')
    .set({ state: 'placed', meeting_id: meetingId })
    .where('id', '=', caseId)
    .execute()
  if (bringerId)
    await trx
      .insertInto('intervision_member')
      .values({ group_id: group.id, meeting_id: meetingId, registration_id: bringerId })
      .onConflict((on) => on.columns(['meeting_id', 'registration_id']).doUpdateSet({ group_id: group.id }))
      .execute()
  await raisePillar(trx, { meetingId, kind: 'intervision', to: 'filled' }, now)
}
