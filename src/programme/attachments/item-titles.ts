import type { Db } from '../../db/connect.ts'
import type { ProgrammeItemKind } from '../../db/programme-tables.ts'

/** The items of a programme in their order: what a file can be laid with. */
export const itemTitles = async (
  db: Db,
  meetingId: string,
): Promise<{ id: string; kind: ProgrammeItemKind; title: string }[]> =>
  db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'kind', 'title'])
    .orderBy('position')
    .execute()
