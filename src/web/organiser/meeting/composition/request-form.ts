import { z } from 'zod'
import { requiredLine, requiredText } from '../../../../circle/typed-text.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../typed.ts'

/** The letter to one person as it was typed. */
export interface RequestForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: { subject: string; text: string } | null
}

const requestInput = z.object({ subject: requiredLine(160), text: requiredText(4000) })

/** Reads the posted letter. */
export const parseRequest = (body: unknown): RequestForm => {
  const typed = typedOf(body)
  const parsed = requestInput.safeParse(typed)
  return { typed, faults: faultsOf(parsed.error), input: parsed.data ?? null }
}
