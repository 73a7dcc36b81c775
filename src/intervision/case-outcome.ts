import type { CaseState } from '../db/intervision-tables.ts'

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

/** Longest text of each part, in characters: what is read out at a meeting is short. */
export const LONGEST_OUTCOME = { line: 300, text: 2000 } as const

/** Nothing told yet. */
export const NO_OUTCOME: CaseOutcome = {
  insights: '',
  chosenAdvice: '',
  firstStep: '',
  firstStepDue: null,
  followUp: '',
}

/**
 * Whether can be told what became of a case: once it was discussed, or the day of the meeting at which a group has it is
 * there.
 * @param today '2026-11-21'
 */
export const mayTellOutcome = (
  { state, meetingHeldOn }: { state: CaseState; meetingHeldOn: string | null },
  today: string,
): boolean =>
  state === 'discussed' || (state === 'placed' && meetingHeldOn !== null && meetingHeldOn <= today)
