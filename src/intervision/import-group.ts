import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { CaseIds } from './import-cases.ts'
import type { ImportedGroup } from './imported.ts'

/** Takes one group of a file in, found again by its number, and puts its people in it; who has no seat is left out. */
export const importGroup = async (
  trx: Trx,
  given: { group: ImportedGroup; caseIds: CaseIds; registrationIds: Map<string, string> },
): Promise<void> => {
  const { group, caseIds, registrationIds } = given
  const { meetingId } = group
  const row = {
    room: group.room,
    facilitator_person_id: group.facilitatorId,
    case_id: caseIds.get(group.caseKey ?? '') ?? null,
  }
  const { id } = await trx
    .insertInto('intervision_group')
    .values({ ...row, meeting_id: meetingId, number: group.number })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'number'])
        .doUpdateSet({ ...row, version: sql`intervision_group.version + 1` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const members = group.memberIds.flatMap((personId) => registrationIds.get(personId) ?? [])
  for (const registrationId of new Set(members))
    await trx
      .insertInto('intervision_member')
      .values({ group_id: id, meeting_id: meetingId, registration_id: registrationId })
      .onConflict((on) => on.columns(['meeting_id', 'registration_id']).doUpdateSet({ group_id: id }))
      .execute()
}
