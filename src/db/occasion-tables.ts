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

/** Which letter was written to whom, about which meeting, for which of its days. */
export interface OccasionLetterTable {
  letter_id: string
  meeting_id: string
  kind: string
  /** exactly one of the three says whom it is about */
  registration_id: string | null
  substitute_id: string | null
  guest_id: string | null
  /** the day of the meeting that it names */
  held_on: Day
  /** 1, 2, … for the same person, meeting and kind: written anew after it was withdrawn, or the meeting moved */
  version: number
}

/** Who wants no letters over time but those that say where to be. */
export interface OccasionStopTable {
  /** exactly one of the three says who */
  registration_id: string | null
  substitute_id: string | null
  guest_id: string | null
  stopped_at: Temporal.Instant
}

export interface OccasionTables {
  occasion_plan: OccasionPlanTable
  occasion_letter: OccasionLetterTable
  occasion_stop: OccasionStopTable
}
