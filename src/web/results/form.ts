import type { ResultInput } from '../../harvest/result.ts'
import { resultInput } from '../../harvest/result-input.ts'
import { isId } from '../access/is-id.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../organiser/typed.ts'

/** A result as it was typed. */
export interface ResultForm {
  typed: Typed
  faults: Faults
  /** made by the form, so that sending it twice tells it once */
  resultId: string
  /** null when there are faults */
  input: ResultInput | null
}

/** The form before anything is typed: reached today. @param today '2026-11-21' */
export const emptyResult = (today: string): ResultForm => ({
  typed: { sentence: '', term: 'short', reachedOn: today },
  faults: {},
  resultId: crypto.randomUUID(),
  input: null,
})

/** Reads a posted result; what is not right is named per field, and everything typed comes back. */
export const parseResult = (body: unknown, today: string): ResultForm => {
  const typed: Typed = { sentence: '', term: '', reachedOn: '', ...typedOf(body) }
  const { data, error } = resultInput(today).safeParse(typed)
  const resultId = isId(typed.resultId ?? '') ? (typed.resultId ?? '') : crypto.randomUUID()
  return { typed, faults: faultsOf(error), resultId, input: data ?? null }
}
