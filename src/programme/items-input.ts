import { z } from 'zod'
import { requiredLine } from '../circle/typed-text.ts'
import { ITEM_MINUTES, ITEM_STATES, LONGEST_TITLE } from './pillar.ts'

/**
 * One item of a programme as typed in a form, minutes as text. Faults, by code: `required`, `tooLong`, `noNumber`,
 * `outOfRange`, `noChoice`.
 */
export const itemInput = z.object({
  title: requiredLine(LONGEST_TITLE),
  minutes: z
    .string('required')
    .trim()
    .min(1, { error: 'required', abort: true })
    .regex(/^\d+$/, { error: 'noNumber', abort: true })
    .transform(Number)
    .pipe(z.number().min(ITEM_MINUTES.least, 'outOfRange').max(ITEM_MINUTES.most, 'outOfRange')),
  state: z.enum(ITEM_STATES, 'noChoice'),
})
