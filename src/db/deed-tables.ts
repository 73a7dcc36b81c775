import type { Generated, JSONColumnType } from 'kysely'

// The table of what can be taken back; part of the hand-written schema.

type Moment = Temporal.Instant

/** Something that somebody did, as long as it can be undone; see src/deed/deed.ts. */
export interface DeedTable {
  id: Generated<string>
  institute_id: string
  /** who did it when that was a participant; null for an organiser */
  registration_id: string | null
  kind: string
  /** the title of what it was done to; empty for people, whose names stand elsewhere */
  about: Generated<string>
  /** by which it is reversed: ids, and words that stand nowhere else any more */
  facts: JSONColumnType<object, string, string>
  /** path of the page on which it was done */
  page: string
  /** name of an organiser; null for a participant */
  done_by: string | null
  done_at: Moment
  undone_at: Moment | null
}

export interface DeedTables {
  deed: DeedTable
}
