import type { ColumnType, Generated } from 'kysely'

// Programmes as they were released; part of the hand-written schema.

/** moved: made by itself when its meeting got another day or other hours */
export type ReleaseCause = 'released' | 'moved'

/** Never changes, and stays as long as its meeting: a trigger of the database keeps it. */
export interface AgendaReleaseTable {
  id: Generated<string>
  meeting_id: string
  /** 1, 2, … within the meeting */
  number: number
  cause: ReleaseCause
  /** what is new, in the words of who released it; empty when nothing was said */
  note: string
  released_at: Temporal.Instant
  /** name of an organiser; null when it was made by itself */
  released_by: string | null
  /** the programme as it was then, with ids where people, news, cases and experts stand */
  snapshot: JsonAsWritten
  /** what it changed of the version before it, in the order of the programme */
  differences: JsonAsWritten
}

// Read as unknown: what it holds is said by the folder that writes it.
type JsonAsWritten = ColumnType<unknown, string, never>

export interface ReleaseTables {
  agenda_release: AgendaReleaseTable
}
