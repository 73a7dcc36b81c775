import { z } from 'zod'
import { requiredLine } from '../../../circle/typed-text.ts'
import type { Language } from '../../../db/schema.ts'
import { asAddress, isPlainAddress } from '../../../mail/address.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../typed.ts'

const editorInput = z.object({
  name: requiredLine(120),
  email: requiredLine(254).transform(asAddress).pipe(z.string().refine(isPlainAddress, 'noAddress')),
  language: z.enum(['nl', 'en'], 'required'),
})

export interface EditorForm {
  typed: Typed
  faults: Faults
  input: z.output<typeof editorInput> | null
}

/** Reads who should get a link to the host's section. */
export const parseEditor = (body: unknown): EditorForm => {
  const typed = typedOf(body)
  const { data, error } = editorInput.safeParse(typed)
  return { typed, faults: faultsOf(error), input: data ?? null }
}

/** The form before anything is typed: with whoever is kept as the host of the meeting, if that is its host still. */
export const editorFrom = (
  planned: { organisationId: string; name: string; email: string; language: Language } | undefined,
  { hostOrganisationId }: { hostOrganisationId: string | null },
): EditorForm => {
  const isHost = planned !== undefined && planned.organisationId === hostOrganisationId
  const { name, email, language } = isHost ? planned : { name: '', email: '', language: 'nl' as const }
  return { typed: { name, email, language }, faults: {}, input: null }
}
