import { z } from 'zod'
import { severalLines } from '../circle/typed-text.ts'
import type { Diet } from '../db/form-tables.ts'

/** Diets that caterers know by name, in the order in which they are asked and counted. */
export const DIETS = [
  'vegetarian',
  'vegan',
  'halal',
  'kosher',
  'noGluten',
  'noLactose',
  'noNuts',
] as const satisfies Diet[]

/** Longest text about what somebody eats or needs, in characters. */
export const LONGEST_NEED = 500

/**
 * What somebody eats and needs to take part. It says something about health or belief, so it is read only together
 * with explicit consent: without it, anything filled in is the fault `required` at `consent`, and nothing is kept.
 */
export const needsInput = z
  .object({
    diets: z.array(z.enum(DIETS, 'unknown')).default([]),
    dietOther: severalLines(LONGEST_NEED).default(''),
    accessNeeds: severalLines(LONGEST_NEED).default(''),
    consent: z.boolean().default(false),
  })
  .refine((needs) => needs.consent || !saysSomething(needs), { path: ['consent'], error: 'required' })

export type Needs = z.output<typeof needsInput>

/** Whether there is anything to keep; an empty answer is not kept, consent or not. */
export function saysSomething(needs: { diets: Diet[]; dietOther: string; accessNeeds: string }): boolean {
  return needs.diets.length > 0 || needs.dietOther !== '' || needs.accessNeeds !== ''
}
