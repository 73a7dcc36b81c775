import { z } from 'zod'
import { oneLine, requiredLine, requiredText, severalLines } from '../circle/typed-text.ts'

/** Longest answers that are kept, in characters; the form says the same to the browser. */
export const LONGEST = { name: 80, organisation: 160, answer: 2000 } as const

/**
 * What somebody says about themselves on signing up: one schema for the form, the organiser and a file.
 * A fault carries one word that each door turns into a sentence: `required`, `tooLong` or `unknown`.
 */
export const registrationInput = z.object({
  firstName: requiredLine(LONGEST.name),
  /** tussenvoegsel */
  namePrefix: oneLine(LONGEST.name),
  lastName: requiredLine(LONGEST.name),
  organisation: requiredLine(LONGEST.organisation),
  city: requiredLine(LONGEST.name),
  jobTitle: oneLine(LONGEST.organisation),
  learningQuestion: requiredText(LONGEST.answer),
  brings: severalLines(LONGEST.answer),
  mayHost: z.boolean('required'),
  language: z.enum(['nl', 'en'], 'unknown'),
})

export type RegistrationInput = z.output<typeof registrationInput>
