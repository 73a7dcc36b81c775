import type { Translate } from '../../../i18n/words.ts'
import { SECTION_FIELDS, type SectionField } from '../../../programme/host-section.ts'
import { walkingMinutes } from '../../../programme/visit-walk.ts'
import { field } from '../../field.ts'
import type { Field } from '../../form-parts.ts'
import type { SectionForm } from './form.ts'
import { kindOf, unitOf } from './values.ts'

/** One question, with both texts when somebody else answered it too. */
export interface SectionQuestion {
  isText: boolean
  isTextarea: boolean
  isNumber: boolean
  isRadios: boolean
  field: Field
}

/** A few questions under one heading; `rows` stand beside each other where there is room. */
export interface SectionBlock {
  legend: string
  intro: string | null
  rows: { isRow: boolean; questions: SectionQuestion[] }[]
}

const BLOCKS: { name: string; rows: SectionField[][] }[] = [
  { name: 'welcome', rows: [['welcome']] },
  {
    name: 'venue',
    rows: [
      ['venueName'],
      ['venueAddress'],
      ['rooms'],
      ['walkFromStationMinutes'],
      ['stepFree'],
      ['hearingLoop'],
      ['accessNote'],
      ['route'],
    ],
  },
  { name: 'day', rows: [['catering'], ['contactName', 'contactPhone']] },
  {
    name: 'visit',
    rows: [
      ['visitTitle'],
      ['visitStory'],
      ['visitAddress'],
      ['meetingPoint'],
      ['distanceMetres'],
      ['walkOutMinutes', 'visitMinutes', 'walkBackMinutes'],
    ],
  },
  {
    name: 'walk',
    rows: [
      ['groupLimit'],
      ['guide', 'backMarker'],
      ['stepFreeRoute'],
      ['equalAlternative'],
      ['gear'],
      ['weatherPlan'],
      ['photoRule'],
    ],
  },
  { name: 'speaker', rows: [['speakerName'], ['speakerTopic']] },
]

/** The whole form in blocks. @param city fills the examples */
export const sectionBlocks = (form: SectionForm, t: Translate, city: string): SectionBlock[] =>
  BLOCKS.map(({ name, rows }) => ({
    legend: t(`host:block.${name}.legend`, { city }),
    intro: t(`host:block.${name}.intro`),
    rows: rows.map((names) => ({
      isRow: names.length > 1,
      questions: names.map((one) => questionOf(form, one, t)),
    })),
  }))

/** All the questions, in order. */
export const questionsOf = (form: SectionForm, t: Translate): SectionQuestion[] =>
  SECTION_FIELDS.map((name) => questionOf(form, name, t))

/** A field of the section as the form shows it. */
const questionOf = (form: SectionForm, name: SectionField, t: Translate): SectionQuestion => {
  const kind = kindOf(name)
  const fault = form.faults[name]
  return {
    isText: kind === 'text',
    isTextarea: kind === 'textarea',
    isNumber: kind === 'number',
    isRadios: kind === 'radios',
    field: field({
      name,
      label: t(`host:field.${name}.label`),
      hint: walkHint(form, name, t) ?? t(`host:field.${name}.hint`),
      value: form.typed[name],
      error: fault ? t(`host:fault.${fault}`) : null,
      rows: ROWS[name] ?? 3,
      inputMode: name === 'contactPhone' ? 'tel' : null,
      unit: kind === 'number' ? unitOf(name, t) : null,
      options: kind === 'radios' ? yesNoOptions(form.typed[name], t) : [],
    }),
  }
}

const ROWS: Partial<Record<SectionField, number>> = { welcome: 5, route: 5, visitStory: 8 }

// Once a distance stands there, its minutes are said: who agrees leaves the field empty.
const walkHint = (form: SectionForm, name: SectionField, t: Translate): string | null => {
  if (name !== 'walkOutMinutes' && name !== 'walkBackMinutes') return null
  const typed = form.typed.distanceMetres.trim()
  if (!/^\d{1,5}$/.test(typed)) return null
  const metres = Number(typed)
  return t('host:walk.reckoned', { count: walkingMinutes(metres), metres })
}

const yesNoOptions = (typed: string, t: Translate) =>
  ['yes', 'no', ''].map((value) => ({
    value,
    label: t(`host:stepFree.${value === '' ? 'unknown' : value}`),
    hint: null,
    isSelected: typed === value,
  }))
