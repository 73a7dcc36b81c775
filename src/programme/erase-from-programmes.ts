import type { Trx } from '../db/connect.ts'
import { ERASED_NAME, erasedAddress } from '../people/erase-person.ts'
import { eraseAdders } from './attachments/erase-adders.ts'

/**
 * Takes somebody out of the programmes of an institute: as who leads an item, as host editor (their link ends) and as
 * who saved a section, added a file or did a task. What they saved for their city stays: it is the city's; what they
 * typed and did not save goes.
 * @returns the keys as host editor that ended
 */
export const eraseFromProgrammes = async (
  trx: Trx,
  { personId, instituteId, email }: { personId: string; instituteId: string; email: string },
  now: Temporal.Instant,
): Promise<{ hostEditorIds: string[] }> => {
  await trx.deleteFrom('item_lead').where('person_id', '=', personId).execute()
  const editors = await trx
    .selectFrom('host_editor')
    .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('host_editor.email', '=', email)
    .select(['host_editor.id', 'host_editor.name', 'host_editor.meeting_id as meetingId'])
    .select('host_editor.revoked_at as revokedAt')
    .execute()
  for (const { id, name, meetingId, revokedAt } of editors) {
    await trx
      .updateTable('host_section')
      .set({ changed_by: ERASED_NAME })
      .where('meeting_id', '=', meetingId)
      .where('changed_by', '=', name)
      .execute()
    await trx
      .updateTable('host_task')
      .set({ done_by: ERASED_NAME })
      .where('meeting_id', '=', meetingId)
      .where('done_by', '=', name)
      .execute()
    await trx.deleteFrom('host_section_draft').where('by_id', '=', id).execute()
    await trx.updateTable('host_section_save').set({ by_name: ERASED_NAME }).where('by_id', '=', id).execute()
    await trx
      .updateTable('host_editor')
      .set({ name: ERASED_NAME, email: erasedAddress(id), revoked_at: revokedAt ?? now })
      .where('id', '=', id)
      .execute()
  }
  await eraseAdders(
    trx,
    editors.map(({ id }) => id),
  )
  return { hostEditorIds: editors.map(({ id }) => id) }
}
