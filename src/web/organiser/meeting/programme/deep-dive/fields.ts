import type { DeepDiveForm } from '../../../../../db/expert-tables.ts'
import { DEEP_DIVE_FORMS } from '../../../../../expert/deep-dive.ts'
import { field, type GivenField } from '../../../../field.ts'
import type { Field, FieldOption } from '../../../../form-parts.ts'
import type { Reader } from '../../../reader.ts'
import { type DeepDiveTyped, PART_ROWS } from './form.ts'

/** The fields of the page of a deep dive. */
export interface DeepDiveFields {
  form: Field
  title: Field
  output: Field
  materials: Field
  groupLimit: Field
  parts: PartFields[]
}

export interface PartFields {
  legend: string
  form: Field
  title: Field
  minutes: Field
}

/** The fields with what was typed and what is wrong with it. Empty parts beyond the first are left out. */
export const deepDiveFields = ({ typed, faults }: DeepDiveTyped, { t }: Reader): DeepDiveFields => {
  const f = (given: GivenField): Field => {
    const fault = faults[given.name]
    return field({
      value: typed[given.name] ?? '',
      error: fault ? t(`expert:fault.${fault}`) : null,
      optionalWord: given.isRequired ? null : t('layout:optional'),
      ...given,
    })
  }
  const label = (name: string) => t(`expert:dive.${name}`)
  const option = (value: DeepDiveForm, chosen: string | undefined): FieldOption => ({
    value,
    label: t(`expert:form.${value}`),
    hint: null,
    isSelected: chosen === value,
  })
  return {
    form: f({
      name: 'form',
      label: label('form'),
      hint: label('formHint'),
      isRequired: true,
      options: DEEP_DIVE_FORMS.map((value) => option(value, typed.form)),
    }),
    title: f({ name: 'title', label: label('title'), hint: label('titleHint'), maxLength: 300 }),
    output: f({ name: 'output', label: label('output'), hint: label('outputHint'), rows: 3 }),
    materials: f({ name: 'materials', label: label('materials'), hint: label('materialsHint'), rows: 3 }),
    groupLimit: f({
      name: 'groupLimit',
      label: label('groupLimit'),
      unit: t('expert:dive.people'),
      inputMode: 'numeric',
    }),
    parts: rowsShown(typed).map((row, at) => {
      const number = at + 1
      const named = (name: string) => t(`expert:dive.${name}`, { number })
      return {
        legend: named('part'),
        form: f({
          name: row.form,
          label: named('partForm'),
          options: [
            { value: '', label: label('asWhole'), hint: null, isSelected: !typed[row.form] },
            ...DEEP_DIVE_FORMS.map((value) => option(value, typed[row.form])),
          ],
        }),
        title: f({ name: row.title, label: named('partTitle'), maxLength: 300 }),
        minutes: f({ name: row.minutes, label: named('partMinutes'), inputMode: 'numeric' }),
      }
    }),
  }
}

/** Every field in the order of the page. */
export const allOf = (fields: DeepDiveFields): Field[] => [
  fields.form,
  fields.title,
  ...fields.parts.flatMap(({ form, title, minutes }) => [form, title, minutes]),
  fields.output,
  fields.materials,
  fields.groupLimit,
]

// What is filled, and two rows more: a deep dive seldom has one part only.
const rowsShown = (typed: DeepDiveTyped['typed']) => {
  const last = PART_ROWS.findLastIndex(({ title, minutes }) => typed[title] || typed[minutes])
  return PART_ROWS.slice(0, last + 3)
}
