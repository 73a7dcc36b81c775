import type { ColumnType } from 'kysely'

// How a meeting runs on its day; part of the hand-written schema.

type JsonList<T> = ColumnType<T[], string, string>

export interface MeetingDelayTable {
  meeting_id: string
  /** the day that it is about: on another day nothing was said yet */
  held_on: Day
  /** the item that goes on */
  here_item_id: string | null
  /** in the order in which they were said; minutes below zero: earlier */
  steps: JsonList<{ itemId: string; minutes: number }>
  version: number
  changed_at: Temporal.Instant
  /** name of who said it last */
  changed_by: string
}

type Day = string

export interface DelayTables {
  meeting_delay: MeetingDelayTable
}
