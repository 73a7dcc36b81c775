import { z } from 'zod'
import { day, severalLines } from '../circle/typed-text.ts'
import { LONGEST_OUTCOME } from './case-outcome.ts'

/** What became of a case as it is typed; all of it may stay empty. Faults, by code: `tooLong`, `noDay`. */
export const outcomeInput = z.object({
  insights: severalLines(LONGEST_OUTCOME.text).transform(withoutEmptyLines),
  chosenAdvice: severalLines(LONGEST_OUTCOME.line),
  firstStep: severalLines(LONGEST_OUTCOME.line),
  firstStepDue: z.union([
    z
      .string()
      .trim()
      .refine((text) => text === '')
      .transform(() => null),
    day,
  ]),
  followUp: severalLines(LONGEST_OUTCOME.line),
})

function withoutEmptyLines(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
