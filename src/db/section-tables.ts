import type { ColumnType, Generated } from 'kysely'

// What surrounds the host's section: its history, what is typed and not saved, and who has seen it.

type Json<T> = ColumnType<T, string, string>
type JsonWithDefault<T extends object> = ColumnType<T, string | undefined, string>

export type SectionAuthorKind = 'host' | 'organiser' | 'file'

/** A text that was typed and did not come into the section. */
export interface AsideText {
  field: string
  text: string
}

/** One save of a host's section; rows are only ever added. */
export interface HostSectionSaveTable {
  id: Generated<number>
  meeting_id: string
  /** the version that it made, or that it found when it only put texts aside */
  version: number
  by_kind: SectionAuthorKind
  /** a host editor or an organiser; null for a file */
  by_id: string | null
  by_name: string
  saved_at: Temporal.Instant
  /** field → both values as typed */
  changes: Json<Record<string, { from: string; to: string }>>
  aside: JsonWithDefault<AsideText[]>
  /** the version of the save that this one undoes */
  undoes: number | null
}

/** A form of a host's section that somebody is filling in; one row per form that is open. */
export interface HostSectionDraftTable {
  id: string
  meeting_id: string
  by_kind: 'host' | 'organiser'
  by_id: string
  by_name: string
  /** the line of programme/merge-sections.ts: what was on the screen when typing began */
  basis: string
  typed: Json<Record<string, string>>
  /** what was typed here and refused because somebody else was first */
  refused: JsonWithDefault<AsideText[]>
  kept_at: Temporal.Instant
}

/** Up to which version an organiser has seen a section. */
export interface HostSectionSeenTable {
  meeting_id: string
  organiser_id: string
  version: number
  seen_at: Temporal.Instant
}

export interface SectionTables {
  host_section_save: HostSectionSaveTable
  host_section_draft: HostSectionDraftTable
  host_section_seen: HostSectionSeenTable
}
