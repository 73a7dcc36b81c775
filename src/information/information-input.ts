import { z } from 'zod'
import { severalLines } from '../circle/typed-text.ts'
import { moveInput } from '../meeting/meeting-input.ts'

/** Longest programme, in characters. */
export const LONGEST_PROGRAMME = 2000

/**
 * When and where an information meeting is, what happens there and how many people fit. Faults as in `moveInput`, and
 * `noNumber` and `outOfRange` for a capacity; an empty one (null) sets no limit.
 */
export const informationInput = z.intersection(
  moveInput,
  z.object({
    programme: severalLines(LONGEST_PROGRAMME),
    capacity: z.int('noNumber').min(1, 'outOfRange').max(500, 'outOfRange').nullable(),
  }),
)

export type InformationInput = z.output<typeof informationInput>
