import { asAddress, isPlainAddress } from '../../../mail/address.ts'
import type { WhyNotSubstitute } from '../../../registration/name-substitute.ts'
import {
  LONGEST_SUBSTITUTE,
  type SubstituteInput,
  substituteInput,
} from '../../../registration/substitute-input.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'

type Fault =
  | 'required'
  | 'tooLong'
  | 'noAddress'
  | Exclude<WhyNotSubstitute, 'noSeat' | 'cancelled' | 'tooLate'>

/** Who comes instead, as it was typed, with what is wrong with it. */
export interface SubstituteForm {
  typed: { name: string; email: string }
  faults: Partial<Record<'name' | 'email', Fault>>
  input: SubstituteInput | null
}

/** The form before anything is typed. */
export const EMPTY_SUBSTITUTE: SubstituteForm = { typed: { name: '', email: '' }, faults: {}, input: null }

/** Reads the form; what is not right is named per field, and everything typed comes back. */
export const readSubstitute = (body: unknown): SubstituteForm => {
  const given = new Map(Object.entries(body ?? {}))
  const text = (name: string) => {
    const value: unknown = given.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = { name: text('name'), email: text('email') }
  const { data, error } = substituteInput.safeParse({ ...typed, email: asAddress(typed.email) })
  const faults: SubstituteForm['faults'] = {}
  for (const { path, message } of error?.issues ?? [])
    faults[path[0] === 'name' ? 'name' : 'email'] ??= message === 'tooLong' ? 'tooLong' : 'required'
  // Asked of what was typed: an address with a line break in it is refused, not repaired.
  if (!faults.email && !isPlainAddress(asAddress(typed.email))) faults.email = 'noAddress'
  const isFaulty = Object.keys(faults).length > 0
  return { typed, faults, input: data && !isFaulty ? data : null }
}

/** The form in which somebody names who comes instead. */
export interface SubstitutePart {
  title: string
  text: string
  errorSummary: ErrorSummary | null
  action: string
  name: Field
  email: Field
  submit: Submit
}

/** The form as part of the page of an answer. */
export const substitutePart = (
  action: string,
  { typed, faults }: SubstituteForm,
  { t }: Reader,
): SubstitutePart => {
  const make = (name: 'name' | 'email', maxLength: number) =>
    field({
      name,
      label: t(`answer:substitute.${name}`),
      value: typed[name],
      isRequired: true,
      maxLength,
      error: faults[name] ? t(`answer:substitute.fault.${faults[name]}`) : null,
    })
  const fields = { name: make('name', LONGEST_SUBSTITUTE), email: make('email', 254) }
  const count = Object.keys(faults).length
  return {
    title: t('answer:substitute.title'),
    text: t('answer:substitute.text'),
    errorSummary: errorSummary(t('layout:errorSummaryTitle', { count }), Object.values(fields)),
    action,
    ...fields,
    submit: { label: t('answer:substitute.submit'), note: t('answer:substitute.note'), quiet: null },
  }
}
