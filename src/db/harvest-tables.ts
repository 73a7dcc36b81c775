import type { Generated } from 'kysely'

// What a circle brings about; part of the hand-written schema.

/** 'YYYY-MM-DD' */
type Day = string

/** How soon a result shows: within weeks, within a year, or later. */
export type ResultTerm = 'short' | 'medium' | 'long'

export interface ResultTable {
  id: Generated<string>
  circle_id: string
  /** the meeting from which it came; null when it came from none, or that is no more */
  meeting_id: string | null
  /** the case from which it came */
  case_id: string | null
  /** the participant who told it; null for who came with a file */
  person_id: string | null
  /** the organiser who told it */
  organiser_id: string | null
  import_key: string | null
  sentence: string
  term: ResultTerm
  /** null while it is still expected */
  reached_on: Day | null
  told_at: Temporal.Instant
  /** taken away; kept without its sentence so that a file does not bring it back */
  removed_at: Temporal.Instant | null
}

/** What became of a case; none while nobody told. */
export interface CaseOutcomeTable {
  case_id: string
  /** one per line */
  insights: Generated<string>
  chosen_advice: Generated<string>
  first_step: Generated<string>
  /** until when it is to be taken */
  first_step_due: Day | null
  /** what came of it */
  follow_up: Generated<string>
  /** the day on which the follow-up was last told; null while there is none, or it came with a file */
  followed_up_on: Day | null
  /** grows with every save */
  version: Generated<number>
}

export interface HarvestTables {
  result: ResultTable
  case_outcome: CaseOutcomeTable
}
