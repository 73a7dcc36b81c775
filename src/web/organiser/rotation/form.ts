import { z } from 'zod'
import { requiredLine } from '../../../circle/typed-text.ts'
import { asAddress, isPlainAddress } from '../../../mail/address.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../typed.ts'

const somebody = z.object({
  organisationId: z.string('required').min(1, { error: 'required', abort: true }).pipe(z.uuid('unknownHost')),
  name: requiredLine(120),
  email: requiredLine(254).transform(asAddress).pipe(z.string().refine(isPlainAddress, 'noAddress')),
  language: z.enum(['nl', 'en'], 'noChoice'),
})

/** Reads who should be asked, when it is not somebody with a seat in the circle. */
export const parseSomebody = (
  body: unknown,
): { typed: Typed; faults: Faults; input: z.output<typeof somebody> | null } => {
  const typed = typedOf(body)
  const { data, error } = somebody.safeParse(typed)
  return { typed, faults: faultsOf(error), input: data ?? null }
}
