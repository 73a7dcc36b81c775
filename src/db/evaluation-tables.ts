import type { Generated } from 'kysely'

// What comes after a meeting; part of the hand-written schema.

/** How far somebody got with their learning question. */
export type EvaluationProgress = 'none' | 'step' | 'far' | 'answered'

/** What one person thought of one meeting. */
export interface EvaluationTable {
  id: Generated<string>
  meeting_id: string
  /** whose it is; null when it came with a file, which names nobody */
  registration_id: string | null
  import_key: string | null
  /** 1 (of no use) to 5 (very useful) */
  usefulness: number
  takes_home: Generated<string>
  next_time: Generated<string>
  /** null when they did not say, or had no question */
  progress: EvaluationProgress | null
  may_quote: Generated<boolean>
  /** grows with every save */
  version: Generated<number>
  saved_at: Temporal.Instant
}

/** The report of a meeting in the organiser's words. */
export interface MeetingReportTable {
  meeting_id: string
  /** paragraphs, an empty line between them */
  report: Generated<string>
  /** grows with every save */
  version: Generated<number>
  /** since when participants can read it; null while it is a draft */
  shared_at: Temporal.Instant | null
  /** name of who saved it last */
  changed_by: string
  changed_at: Temporal.Instant
}

export interface EvaluationTables {
  evaluation: EvaluationTable
  meeting_report: MeetingReportTable
}
