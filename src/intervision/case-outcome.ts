/** What became of a case: what was learnt, what was chosen, the first step, and what came of it. Empty where untold. */
export interface CaseOutcome {
  /** one per line */
  insights: string
  chosenAdvice: string
  firstStep: string
  /** 'YYYY-MM-DD', until when the first step is to be taken */
  firstStepDue: string | null
  followUp: string
}

/** Longest text of each part, in characters. */
export const LONGEST_OUTCOME = { line: 300, text: 2000 } as const

/** Nothing told yet. */
export const NO_OUTCOME: CaseOutcome = {
  insights: '',
  chosenAdvice: '',
  firstStep: '',
  firstStepDue: null,
  followUp: '',
}
