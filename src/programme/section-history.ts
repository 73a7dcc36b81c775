import type { Db, Trx } from '../db/connect.ts'
import type { AsideText, SectionAuthorKind } from '../db/section-tables.ts'
import { differingFields, fieldAsTyped, type HostSection } from './host-section.ts'
import type { SectionAuthor } from './section-author.ts'

/** One save of a host's section, as its history has it. */
export interface SectionSaved {
  id: number
  /** the version that it made, or that it found when it only put texts aside */
  version: number
  byKind: SectionAuthorKind
  byName: string
  savedAt: Temporal.Instant
  /** field → both values as typed; a field that is no longer known may be among them */
  changes: Record<string, { from: string; to: string }>
  /** what was typed and did not come into the section */
  aside: AsideText[]
  /** the version of the save that this one undid */
  undoes: number | null
}

/**
 * Adds a save to the history of a section: who, when, and both values of each field that changed. Nothing is ever taken
 * out of it, so that every text that was saved can be found again. A save without change or text put aside leaves no trace.
 */
export const recordSave = async (
  trx: Trx,
  save: {
    meetingId: string
    version: number
    by: SectionAuthor | { kind: 'file'; id: null; name: string }
    before: HostSection
    after: HostSection
    aside?: AsideText[]
    undoes?: number | null
  },
  now: Temporal.Instant,
): Promise<void> => {
  const { before, after, by, aside = [], undoes = null } = save
  const changes = Object.fromEntries(
    differingFields(before, after).map((field) => [
      field,
      { from: fieldAsTyped(before, field), to: fieldAsTyped(after, field) },
    ]),
  )
  if (Object.keys(changes).length === 0 && aside.length === 0) return
  await trx
    .insertInto('host_section_save')
    .values({
      meeting_id: save.meetingId,
      version: save.version,
      by_kind: by.kind,
      by_id: by.id,
      by_name: by.name,
      saved_at: now,
      changes: JSON.stringify(changes),
      aside: JSON.stringify(aside),
      undoes,
    })
    .execute()
}

/**
 * The saves of a section, newest first. One query.
 * @param before only those older than the save with this id; null: from the newest on
 * @param most as many at most
 */
export const findSaves = (
  db: Db | Trx,
  meetingId: string,
  { before, most }: { before: number | null; most: number },
): Promise<SectionSaved[]> =>
  savesOf(db, meetingId)
    .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** The save that made a version; undefined when none did. */
export const findSave = async (
  db: Db | Trx,
  meetingId: string,
  version: number,
): Promise<SectionSaved | undefined> => {
  // A version has further rows when texts were put aside while it stood.
  const saves = await savesOf(db, meetingId).where('version', '=', version).orderBy('id').execute()
  return saves.find(({ changes }) => Object.keys(changes).length > 0)
}

const savesOf = (db: Db | Trx, meetingId: string) =>
  db
    .selectFrom('host_section_save')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'version', 'by_kind as byKind', 'by_name as byName', 'saved_at as savedAt'])
    .select(['changes', 'aside', 'undoes'])
