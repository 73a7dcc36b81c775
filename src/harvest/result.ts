import type { ResultTerm } from '../db/harvest-tables.ts'

/** How soon a result shows, the soonest first. */
export const TERMS = ['short', 'medium', 'long'] as const satisfies ResultTerm[]

/** Longest sentence of a result, in characters. */
export const LONGEST_SENTENCE = 240

/** Results that one person can have in one circle, at most. */
export const MOST_RESULTS = 50

/** What somebody tells of a result. */
export interface ResultInput {
  sentence: string
  term: ResultTerm
  /** 'YYYY-MM-DD'; null while it is still expected */
  reachedOn: string | null
}
