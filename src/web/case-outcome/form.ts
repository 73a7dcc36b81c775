import { type CaseOutcome, NO_OUTCOME } from '../../intervision/case-outcome.ts'
import { outcomeInput } from '../../intervision/outcome-input.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../organiser/typed.ts'

/** What became of a case as it was typed. */
export interface OutcomeForm {
  typed: Typed
  faults: Faults
  /** version of what was shown; 0 when nothing was told yet */
  version: number
  /** null when there are faults */
  input: CaseOutcome | null
}

/** The form as it is kept; empty when nothing was told yet. */
export const formOfOutcome = (stored: (CaseOutcome & { version: number }) | null): OutcomeForm => ({
  typed: typedOutcome(stored ?? NO_OUTCOME),
  faults: {},
  version: stored?.version ?? 0,
  input: null,
})

/** What the form holds, field by field. */
export const typedOutcome = (outcome: CaseOutcome): Typed => ({
  insights: outcome.insights,
  chosenAdvice: outcome.chosenAdvice,
  firstStep: outcome.firstStep,
  firstStepDue: outcome.firstStepDue ?? '',
  followUp: outcome.followUp,
})

/** Reads what was posted; what is not right is named per field, and everything typed comes back. */
export const parseOutcome = (body: unknown): OutcomeForm => {
  const typed: Typed = { ...typedOutcome(NO_OUTCOME), ...typedOf(body) }
  const { data, error } = outcomeInput.safeParse(typed)
  const version = Number(/^\d{1,9}$/.exec(typed.version ?? '')?.[0] ?? 0)
  return { typed, faults: faultsOf(error), version, input: data ?? null }
}
