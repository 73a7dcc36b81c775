import { z } from 'zod'
import { requiredLine } from '../circle/typed-text.ts'
import { ITEM_MINUTES, ITEM_STATES, LONGEST_TITLE } from './pillar.ts'

/** Whole minutes as text. Faults, by code: `required`, `noNumber`, `outOfRange`. */
export const itemMinutes = z
  .string('required')
  .trim()
  .min(1, { error: 'required', abort: true })
  .regex(/^-?\d{1,9}$/, { error: 'noNumber', abort: true })
  .transform(Number)
  .pipe(z.number().min(ITEM_MINUTES.least, 'outOfRange').max(ITEM_MINUTES.most, 'outOfRange'))

/**
 * One item of a programme as typed in a form, minutes as text. Faults, by code: those of `itemMinutes`, `tooLong`,
 * `noChoice`.
 */
export const itemInput = z.object({
  title: requiredLine(LONGEST_TITLE),
  minutes: itemMinutes,
  state: z.enum(ITEM_STATES, 'noChoice'),
})
