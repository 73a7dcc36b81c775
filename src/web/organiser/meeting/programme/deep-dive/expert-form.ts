import { z } from 'zod'
import { requiredLine } from '../../../../../circle/typed-text.ts'
import { EXPERT_KINDS } from '../../../../../expert/experts.ts'
import { asAddress, isPlainAddress } from '../../../../../mail/address.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../../../typed.ts'

const address = z.string('required').transform(asAddress)

const expertInput = z.object({
  name: requiredLine(120),
  email: address
    .pipe(z.string().max(254, 'tooLong'))
    .transform((typed) => typed || null)
    .refine((typed) => typed === null || isPlainAddress(typed), 'noEmail'),
  language: z.enum(['nl', 'en'], 'noChoice'),
  kind: z.enum(EXPERT_KINDS, 'noChoice'),
})

export interface ExpertTyped {
  typed: Typed
  faults: Faults
  input: z.output<typeof expertInput> | null
}

/** The form before anything is typed. */
export const EMPTY_EXPERT: ExpertTyped = {
  typed: { language: 'nl', kind: 'scientific' },
  faults: {},
  input: null,
}

/** Reads who should be named as a guest expert; an address may be left out. */
export const parseExpert = (body: unknown): ExpertTyped => {
  const typed = { email: '', ...typedOf(body) }
  const { data, error } = expertInput.safeParse(typed)
  return { typed, faults: faultsOf(error), input: data ?? null }
}

/** The address at which a named expert should be asked: null to use the known one, undefined when it is none. */
export const parseAsking = (body: unknown): string | null | undefined => {
  const typed = asAddress(typedOf(body).email ?? '')
  if (typed === '') return null
  return isPlainAddress(typed) ? typed : undefined
}
