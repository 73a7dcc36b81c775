import { z } from 'zod'
import { severalLines } from '../../../../circle/typed-text.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../typed.ts'

/** Characters of a note that goes along with a version, at most. */
const LONGEST_NOTE = 500

export interface ReleaseForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: { mark: string; note: string } | null
}

/** A form that nobody touched yet. */
export const EMPTY_FORM: ReleaseForm = { typed: {}, faults: {}, input: null }

const releaseInput = z.object({ mark: z.string().default(''), note: severalLines(LONGEST_NOTE).default('') })

/** Reads the posted form. @param asksTick whether something is the matter that must be released knowingly */
export const parseRelease = (body: unknown, asksTick: boolean): ReleaseForm => {
  const typed = typedOf(body)
  const parsed = releaseInput.safeParse(typed)
  const faults = {
    ...faultsOf(parsed.error),
    ...(asksTick && typed.despite !== 'yes' ? { despite: 'notTicked' } : {}),
  }
  return { typed, faults, input: Object.keys(faults).length === 0 ? (parsed.data ?? null) : null }
}
