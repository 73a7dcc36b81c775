import type { ErrorSummary, Field } from './form-parts.ts'

/** What a form page must say about a field; the rest has quiet defaults. */
export type GivenField = Pick<Field, 'name' | 'label'> & Partial<Field>

/**
 * Completes a field for the partials, which want every property present.
 * The id is `field-<name>` with a dash for each character that is awkward in an address. `optionalWord` should be
 * given when the field may stay empty.
 */
export function field(given: GivenField): Field {
  return {
    id: `field-${given.name.replaceAll(/[^A-Za-z0-9_-]+/g, '-')}`,
    value: '',
    hint: null,
    error: null,
    isRequired: false,
    optionalWord: null,
    autocomplete: null,
    inputMode: null,
    maxLength: null,
    rows: 4,
    lang: null,
    unit: null,
    min: null,
    max: null,
    isChecked: false,
    options: [],
    ...given,
  }
}

/** Gathers the errors of a form in the order of its fields; null when there are none. */
export function errorSummary(title: string, fields: Field[]): ErrorSummary | null {
  const items = fields.flatMap(({ id, error }) => (error === null ? [] : [{ fieldId: id, text: error }]))
  return items.length === 0 ? null : { title, items }
}
