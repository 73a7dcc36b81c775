import { z } from 'zod'
import { requiredLine } from '../circle/typed-text.ts'

/** Longest name of a substitute, in characters. */
export const LONGEST_SUBSTITUTE = 160

/** Who comes instead: a name as people write it, and an address that the caller has found to be a plain one. */
export const substituteInput = z.object({
  name: requiredLine(LONGEST_SUBSTITUTE),
  email: requiredLine(254),
})

export type SubstituteInput = z.output<typeof substituteInput>
