import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { HostSection } from './host-section.ts'
import { asColumns, findSection } from './queries.ts'
import { recordSave } from './section-history.ts'

/** A host's section as a file has it, and its key of the visit there. */
export interface ImportedSection extends HostSection {
  visitKey: string | null
}

/**
 * Writes the host's section as the file has it. What stood there before a second import goes into its history, as every
 * save does.
 */
export const importSection = async (
  trx: Trx,
  { meetingId, section, by }: { meetingId: string; section: ImportedSection; by: string },
  now: Temporal.Instant,
): Promise<void> => {
  const before = await findSection(trx, meetingId)
  const { visitKey, ...said } = section
  const facts = { ...asColumns(said), visit_import_key: visitKey, changed_at: now, changed_by: by }
  await trx
    .insertInto('host_section')
    .values({ ...facts, meeting_id: meetingId })
    .onConflict((conflict) =>
      conflict.column('meeting_id').doUpdateSet({ ...facts, version: sql`host_section.version + 1` }),
    )
    .execute()
  if (!before) return
  const author = { kind: 'file', id: null, name: by } as const
  const save = { meetingId, version: before.version + 1, by: author, before: before.section, after: said }
  await recordSave(trx, save, now)
}
