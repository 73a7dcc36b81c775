import { compareNames } from '../../../../../people/name-sort.ts'
import { displayName } from '../../../../../people/person-name.ts'
import { field, type GivenField } from '../../../../field.ts'
import type { Field } from '../../../../form-parts.ts'
import type { Reader } from '../../../reader.ts'
import { type ItemForm, LEAD_ROWS, LINK_ROWS } from './form.ts'
import type { ItemOfPage } from './given.ts'
import type { LeadChoice } from './queries.ts'

/** The fields of the page of one item. */
export interface ItemFields {
  title: Field
  text: Field
  minutes: Field
  leastMinutes: Field
  fixedStart: Field
  leads: Field[]
  place: Field
  needs: Field
  links: { title: Field; url: Field }[]
  internalNote: Field
}

/** The fields with what was typed and what is wrong with it. Empty rows beyond the first are left out. */
export const itemFields = ({ choices, item }: ItemOfPage, form: ItemForm, { t }: Reader): ItemFields => {
  const f = (given: GivenField): Field => {
    const fault = form.faults[given.name]
    return field({
      value: form.typed[given.name] ?? '',
      error: fault ? t(`programme:fault.${fault}`) : null,
      optionalWord: given.isRequired ? null : t('layout:optional'),
      ...given,
    })
  }
  const label = (name: string) => t(`programme:item.${name}`)
  const minutes = (name: string, isRequired: boolean) =>
    f({ name, label: label(name), isRequired, unit: t('programme:item.minutesUnit'), inputMode: 'numeric' })
  const fixedHint = item.kind === 'projectVisit' ? 'fixedStartOfVisit' : 'fixedStartHint'
  const sorted = choices.toSorted(compareNames)
  return {
    title: f({ name: 'title', label: t('programme:itemTitle'), isRequired: true, maxLength: 300 }),
    text: f({ name: 'text', label: label('text'), hint: label('textHint'), rows: 8 }),
    minutes: minutes('minutes', true),
    leastMinutes: minutes('leastMinutes', false),
    fixedStart: f({ name: 'fixedStart', label: label('fixedStart'), hint: label(fixedHint) }),
    leads: rowsShown(LEAD_ROWS, (name) => form.typed[name] ?? '').map((name, at) =>
      f({
        name,
        label: t('programme:item.lead', { number: at + 1 }),
        options: leadOptions(sorted, form.typed[name] ?? '', t),
      }),
    ),
    place: f({ name: 'place', label: label('place'), hint: label('placeHint'), maxLength: 120 }),
    needs: f({ name: 'needs', label: label('needs'), hint: label('needsHint'), rows: 3 }),
    links: rowsShown(LINK_ROWS, ({ title, url }) => `${form.typed[title] ?? ''}${form.typed[url] ?? ''}`).map(
      ({ title, url }, at) => ({
        title: f({ name: title, label: t('programme:item.linkTitle', { number: at + 1 }), maxLength: 200 }),
        url: f({ name: url, label: t('programme:item.linkUrl'), inputMode: 'url', maxLength: 500 }),
      }),
    ),
    internalNote: f({ name: 'internalNote', label: label('internalNote'), rows: 4 }),
  }
}

/** Every field in the order of the page. */
export const allOf = (fields: ItemFields): Field[] => [
  fields.title,
  fields.text,
  fields.minutes,
  fields.leastMinutes,
  fields.fixedStart,
  ...fields.leads,
  fields.place,
  fields.needs,
  ...fields.links.flatMap(({ title, url }) => [title, url]),
  fields.internalNote,
]

// What is filled, and one row more.
const rowsShown = <Row>(rows: readonly Row[], textOf: (row: Row) => string): Row[] => {
  const last = rows.findLastIndex((row) => textOf(row) !== '')
  return rows.slice(0, last + 2)
}

const leadOptions = (choices: LeadChoice[], chosen: string, t: Reader['t']) => [
  { value: '', label: t('programme:item.nobody'), hint: null, isSelected: chosen === '' },
  ...choices.map((person) => ({
    value: person.id,
    label: [displayName(person), person.organisation].filter(Boolean).join(', '),
    hint: null,
    isSelected: person.id === chosen,
  })),
]
