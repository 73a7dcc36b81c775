import { z } from 'zod'
import { day, requiredLine } from '../circle/typed-text.ts'
import { LONGEST_SENTENCE, TERMS } from './result.ts'

/**
 * A result as it is typed; an empty day is one that is still expected. Faults, by code: `required`, `tooLong`, `noDay`,
 * `noChoice`, and `notYet` for a day after today.
 * @param today '2026-11-21'
 */
export const resultInput = (today: string) =>
  z.object({
    sentence: requiredLine(LONGEST_SENTENCE),
    term: z.enum(TERMS, 'noChoice'),
    reachedOn: z.union([
      z
        .string()
        .trim()
        .refine((text) => text === '')
        .transform(() => null),
      day.refine((typed) => typed <= today, 'notYet'),
    ]),
  })
