import { z } from 'zod'

/** Longest answers that are kept, in characters; the form says the same to the browser. */
export const LONGEST = { name: 80, organisation: 160, answer: 2000 } as const

const line = (most: number) => z.string('missing').transform(asOneLine).pipe(z.string().max(most, 'tooLong'))
const filledLine = (most: number) => line(most).refine((value) => value !== '', 'missing')
const text = (most: number) => z.string('missing').transform(asLines).pipe(z.string().max(most, 'tooLong'))

// Control characters end lines in letters and calendars, and PostgreSQL refuses the zero byte.
const asOneLine = (typed: string) =>
  typed
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
const asLines = (typed: string) =>
  typed
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim()

/**
 * What somebody says about themselves on signing up: one schema for the form, the organiser and a file.
 * A fault carries one word that each door turns into a sentence: `missing`, `tooLong` or `unknown`.
 */
export const registrationInput = z.object({
  firstName: filledLine(LONGEST.name),
  /** tussenvoegsel */
  namePrefix: line(LONGEST.name),
  lastName: filledLine(LONGEST.name),
  organisation: filledLine(LONGEST.organisation),
  city: filledLine(LONGEST.name),
  jobTitle: line(LONGEST.organisation),
  learningQuestion: text(LONGEST.answer).refine((value) => value !== '', 'missing'),
  brings: text(LONGEST.answer),
  mayHost: z.boolean('missing'),
  language: z.enum(['nl', 'en'], 'unknown'),
})

export type RegistrationInput = z.output<typeof registrationInput>
