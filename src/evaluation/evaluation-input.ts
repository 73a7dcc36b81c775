import { z } from 'zod'
import { severalLines } from '../circle/typed-text.ts'
import { LONGEST_ANSWER, PROGRESS, USEFULNESS } from './evaluation.ts'

/**
 * An evaluation as it is typed: only how useful the meeting was must be chosen. Faults, by code: `noChoice`, `tooLong`.
 */
export const evaluationInput = z.object({
  usefulness: z.enum(USEFULNESS.map(String), 'noChoice').transform(Number),
  takesHome: severalLines(LONGEST_ANSWER),
  nextTime: severalLines(LONGEST_ANSWER),
  progress: z.union([z.enum(PROGRESS), z.literal('').transform(() => null)], 'noChoice'),
  mayQuote: z.enum(['yes', '']).transform((said) => said === 'yes'),
})
