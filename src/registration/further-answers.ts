import { z } from 'zod'
import { oneLine, severalLines } from '../circle/typed-text.ts'
import type { PhotoConsent, ShownField } from '../db/form-tables.ts'
import { LONGEST } from './registration-input.ts'

/** Answers to "may you be in photos", the widest first. */
export const PHOTO_CONSENTS = ['yes', 'groupOnly', 'no'] as const satisfies PhotoConsent[]

/** What others may see of somebody, in the order in which the form asks for it. */
export const SHOWN_FIELDS = [
  'organisation',
  'jobTitle',
  'email',
  'learningQuestion',
  'practice',
  'brings',
] as const satisfies ShownField[]

/**
 * What the form asks besides what signing up needs; everything may be left open: without a form of address, the
 * circle's holds. Who leaves consent open gives none,
 * and who ticks nothing is seen by nobody. Faults are `tooLong` and `unknown`.
 */
export const furtherAnswers = z.object({
  municipality: oneLine(LONGEST.name).default(''),
  formOfAddress: z.enum(['je', 'u'], 'unknown').nullable().default(null),
  practice: severalLines(LONGEST.answer).default(''),
  expectation: severalLines(LONGEST.answer).default(''),
  caseOffer: severalLines(LONGEST.answer).default(''),
  photoConsent: z.enum(PHOTO_CONSENTS, 'unknown').default('no'),
  shownFields: z.array(z.enum(SHOWN_FIELDS, 'unknown')).default([]),
})

export type FurtherAnswers = z.output<typeof furtherAnswers>
