import { z } from 'zod'
import { requiredLine, severalLines } from '../../../circle/typed-text.ts'
import { asAddress, isPlainAddress } from '../../../mail/address.ts'
import { LONGEST, registrationInput } from '../../../registration/registration-input.ts'

/** One plain address as people type it; faults: `required`, `tooLong`, `noAddress`. */
export const typedAddress = requiredLine(254)
  .transform(asAddress)
  .pipe(z.string().refine(isPlainAddress, 'noAddress'))

/**
 * Somebody whom an organiser enters, by hand or with a list: as the public form, but the organiser need not know what
 * they want to learn.
 */
export const enteredPerson = registrationInput.extend({
  email: typedAddress,
  learningQuestion: severalLines(LONGEST.answer),
  language: z.enum(['nl', 'en'], 'noChoice'),
})

export type EnteredPerson = z.output<typeof enteredPerson>
