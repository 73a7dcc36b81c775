import { z } from 'zod'
import { oneLine, requiredLine, severalLines } from '../circle/typed-text.ts'
import { itemMinutes } from '../programme/items-input.ts'
import { LONGEST_TITLE } from '../programme/pillar.ts'
import { DEEP_DIVE_FORMS, MOST_PARTS } from './deep-dive.ts'

const form = z.enum(DEEP_DIVE_FORMS, 'noChoice')

/**
 * A deep dive as typed; numbers as text. A part without title and minutes must be left out before.
 * Faults, by code: those of `itemMinutes`, `tooLong`, `noChoice`, `noCount` (a group limit that is no number from 1 to 500).
 */
export const deepDiveInput = z.object({
  form,
  title: oneLine(LONGEST_TITLE),
  output: severalLines(2000),
  materials: severalLines(2000),
  groupLimit: z
    .string('required')
    .trim()
    .regex(/^([1-9]\d{0,2})?$/, { error: 'noCount', abort: true })
    .transform((typed) => (typed === '' ? null : Number(typed)))
    .refine((count) => count === null || count <= 500, 'noCount'),
  parts: z
    .array(z.object({ form, title: requiredLine(LONGEST_TITLE), minutes: itemMinutes }))
    .max(MOST_PARTS),
})
