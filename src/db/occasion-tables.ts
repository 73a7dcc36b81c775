import type { Generated } from 'kysely'

// Letters over time; part of the hand-written schema.

/** 'YYYY-MM-DD' */
type Day = string

/** What a circle chose instead of our own days and hour. */
export interface OccasionPlanTable {
  circle_id: string
  kind: string
  days: number
  hour: number
  /** grows with every save */
  version: Generated<number>
}

/** Whom it is about: exactly one of the three. */
interface AboutWhom {
  registration_id: string | null
  substitute_id: string | null
  guest_id: string | null
}

/** Which letter was written to whom, about which meeting, for which of its days. */
export interface OccasionLetterTable extends AboutWhom {
  letter_id: string
  meeting_id: string
  kind: string
  /** the day of the meeting that it names */
  held_on: Day
  /** 1, 2, … for the same person, meeting and kind: written anew after it was withdrawn, or the meeting moved */
  version: number
}

/** Who wants no letters over time but those that say where to be. */
export interface OccasionStopTable extends AboutWhom {
  stopped_at: Temporal.Instant
}

export interface OccasionTables {
  occasion_plan: OccasionPlanTable
  occasion_letter: OccasionLetterTable
  occasion_stop: OccasionStopTable
}
