import type { Evaluation } from '../../../evaluation/evaluation.ts'
import { evaluationInput } from '../../../evaluation/evaluation-input.ts'
import type { OwnEvaluation } from '../../../evaluation/own-evaluation.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../organiser/typed.ts'

/** What somebody thought of a meeting, as it was typed. */
export interface EvaluationForm {
  typed: Typed
  faults: Faults
  /** version of what was shown; 0 when nothing was said yet */
  version: number
  /** null when there are faults */
  input: Evaluation | null
}

/** The form as it is kept; empty when nothing was said yet. */
export const formOfEvaluation = (stored: OwnEvaluation['stored']): EvaluationForm => ({
  typed: stored ? typedEvaluation(stored) : EMPTY,
  faults: {},
  version: stored?.version ?? 0,
  input: null,
})

/** What the form holds, field by field. */
export const typedEvaluation = (evaluation: Evaluation): Typed => ({
  usefulness: String(evaluation.usefulness),
  takesHome: evaluation.takesHome,
  nextTime: evaluation.nextTime,
  progress: evaluation.progress ?? '',
  mayQuote: evaluation.mayQuote ? 'yes' : '',
})

/** Reads what was posted; what is not right is named per field, and everything typed comes back. */
export const parseEvaluation = (body: unknown): EvaluationForm => {
  const typed: Typed = { ...EMPTY, ...typedOf(body) }
  const { data, error } = evaluationInput.safeParse(typed)
  const version = Number(/^\d{1,9}$/.exec(typed.version ?? '')?.[0] ?? 0)
  return { typed, faults: faultsOf(error), version, input: data ?? null }
}

const EMPTY: Typed = { usefulness: '', takesHome: '', nextTime: '', progress: '', mayQuote: '' }
