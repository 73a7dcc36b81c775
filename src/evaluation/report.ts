/** Longest report of a meeting, in characters. */
export const LONGEST_REPORT = 8000

/** The report of a meeting in the organiser's words. */
export interface MeetingReport {
  /** paragraphs, an empty line between them; empty as long as nothing was written */
  report: string
  /** 0 as long as nothing was saved */
  version: number
  /** since when participants can read it; null while it is a draft */
  sharedAt: Temporal.Instant | null
  /** name of who saved it last; empty as long as nobody did */
  changedBy: string
}

/** Before anything was written. */
export const NO_REPORT: MeetingReport = { report: '', version: 0, sharedAt: null, changedBy: '' }

/** The paragraphs of a report, for a page. */
export const paragraphsOf = (report: string): string[] =>
  report
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
