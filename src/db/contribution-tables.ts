import type { ColumnType, Generated } from 'kysely'
import type { Pillar } from './programme-tables.ts'

// What participants bring to a meeting; part of the hand-written schema.

export type NewsKind = 'experience' | 'news' | 'publication'
/** reading: on the reading list of the meeting; moved: waits at a later meeting than it was offered for */
export type NewsState = 'offered' | 'placed' | 'reading' | 'moved' | 'withdrawn'

export interface NewsOfferTable {
  id: Generated<string>
  circle_id: string
  /** null when its meeting is no more */
  meeting_id: string | null
  /** null for who came with a file and takes no part */
  registration_id: string | null
  /** who offered it */
  person_id: string
  import_key: string | null
  /** who tells about it at the meeting */
  by_name: string
  kind: NewsKind
  title: string
  /** Markdown */
  summary: Generated<string>
  /** https or http; empty when there is none */
  url: Generated<string>
  minutes: number
  state: Generated<NewsState>
  /** the item in whose minutes it is told; null when that was deleted, and unless it is placed */
  placed_item_id: string | null
  /** order among what is placed in one meeting */
  position: number | null
  offered_at: Temporal.Instant
  /** grows with every change, by whoever offered it and by organisers */
  version: Generated<number>
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

/** A letter that asks one person for a contribution to one meeting. */
export interface ContributionRequestTable {
  letter_id: string
  meeting_id: string
  registration_id: string
  pillar: Pillar
}

export interface ContributionTables {
  news_offer: NewsOfferTable
  contribution_request: ContributionRequestTable
}
