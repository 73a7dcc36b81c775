import type { z } from 'zod'
import type { Translate } from '../../i18n/words.ts'
import { errorSummary, field, type GivenField } from '../field.ts'
import type { ErrorSummary, Field } from '../form-parts.ts'

/** What somebody typed, as it came: a refused form shows exactly this again. */
export type Typed = Readonly<Record<string, string>>

/** Field name → code of its first fault; the words are `organiser:faults.<code>`. */
export type Faults = Readonly<Record<string, string>>

/** The texts of a posted form; a name that was sent twice counts once, the last. */
export const typedOf = (body: unknown): Typed => {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value
      return typeof last === 'string' ? [[name, last]] : []
    }),
  )
}

/**
 * The first fault per field, from a schema that names faults by code.
 * @param fieldOf path within the input → name of the field in the form
 */
export const faultsOf = (
  error: z.ZodError | undefined,
  fieldOf: (path: PropertyKey[]) => string = ([first]) => String(first),
): Faults => {
  const faults: Record<string, string> = {}
  for (const { path, message } of error?.issues ?? []) faults[fieldOf(path)] ??= message
  return faults
}

/** Makes fields that hold what was typed and say what is wrong with it, in words. */
export const fieldMaker =
  (typed: Typed, faults: Faults, t: Translate) =>
  (given: GivenField): Field => {
    const fault = faults[given.name]
    return field({
      value: typed[given.name] ?? '',
      optionalWord: t('layout:optional'),
      error: fault ? t(`organiser:faults.${fault}`) : null,
      ...given,
    })
  }

/**
 * The errors of a form in the order of its fields, each with the name of its field: "Titel: Dit mag niet leeg zijn."
 * Null when there are none.
 */
export const faultSummary = (fields: Field[], t: Translate): ErrorSummary | null => {
  const faulty = fields.filter(({ error }) => error !== null)
  const named = faulty.map((one) => ({ ...one, error: `${one.label}: ${one.error}` }))
  return errorSummary(t('layout:errorSummaryTitle', { count: faulty.length }), named)
}
