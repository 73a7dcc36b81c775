import type { CaseReadBy, CaseState } from '../db/intervision-tables.ts'

/** Who may read a case besides who brings it, the fewest first but one: most people choose their group. */
export const READ_BY = ['group', 'circle', 'organiser'] as const satisfies CaseReadBy[]

/** Longest texts of a case, in characters. */
export const LONGEST_CASE = { title: 160, question: 500, text: 4000 } as const

/** Cases that one participant can offer in one circle, at most. */
export const MOST_CASES = 20

/** What somebody writes of a case. */
export interface CaseInput {
  title: string
  question: string
  situation: string
  tried: string
  readBy: CaseReadBy
  /** for which meeting; null when it does not matter */
  meetingId: string | null
}

/** Whether who brings a case may still change or withdraw it; what was discussed stays as it was. */
export const isOpen = (state: CaseState): boolean => state === 'offered' || state === 'placed'

/**
 * Whether a question is asked in the first person, in Dutch or English. Only for a hint: a question that is not is kept
 * all the same.
 */
export const isInFirstPerson = (question: string): boolean =>
  /(?<![\p{L}\p{N}])(ik|mij|me|mijn|wij|we|ons|onze|i|my|our|us)(?![\p{L}\p{N}])/iu.test(question)
