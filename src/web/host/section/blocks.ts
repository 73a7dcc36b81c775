import type { Translate } from '../../../i18n/words.ts'
import { SECTION_FIELDS, type SectionField } from '../../../programme/host-section.ts'
import { field } from '../../field.ts'
import type { Field } from '../../form-parts.ts'
import type { Disputed, SectionForm } from './form.ts'

type Kind = 'text' | 'textarea' | 'number' | 'radios'

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
    rows: [['venueName'], ['venueAddress'], ['walkFromStationMinutes'], ['stepFree'], ['route']],
  },
  {
    name: 'visit',
    rows: [
      ['visitTitle'],
      ['visitStory'],
      ['visitAddress'],
      ['walkOutMinutes', 'visitMinutes', 'walkBackMinutes'],
      ['groupLimit'],
    ],
  },
  { name: 'speaker', rows: [['speakerName'], ['speakerTopic']] },
]

const KINDS: Partial<Record<SectionField, Kind>> = {
  welcome: 'textarea',
  route: 'textarea',
  visitStory: 'textarea',
  walkFromStationMinutes: 'number',
  walkOutMinutes: 'number',
  visitMinutes: 'number',
  walkBackMinutes: 'number',
  groupLimit: 'number',
  stepFree: 'radios',
}

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

/** How a value reads beside another: 'ja' for yes, '12 minuten' for a number, a dash when empty. */
export const valueInWords = (name: SectionField, typed: string, t: Translate): string => {
  if (name === 'stepFree') return t(`host:stepFree.${typed === '' ? 'unknown' : typed}`)
  if (typed.trim() === '') return t('host:conflict.empty')
  return KINDS[name] === 'number' ? `${typed} ${unitOf(name, t)}` : typed
}

/** A field of the section as the form shows it. */
const questionOf = (form: SectionForm, name: SectionField, t: Translate): SectionQuestion => {
  const kind = KINDS[name] ?? 'text'
  const fault = form.faults[name]
  return {
    isText: kind === 'text',
    isTextarea: kind === 'textarea',
    isNumber: kind === 'number',
    isRadios: kind === 'radios',
    field: field({
      name,
      label: t(`host:field.${name}.label`),
      hint: t(`host:field.${name}.hint`),
      value: form.typed[name],
      error: fault ? t(`host:fault.${fault}`) : null,
      rows: name === 'visitStory' ? 8 : 5,
      unit: kind === 'number' ? unitOf(name, t) : null,
      options: name === 'stepFree' ? stepFreeOptions(form.typed[name], t) : [],
    }),
  }
}

/** Radio buttons to choose between what was typed here and what the other saved. */
export const choiceOf = ({ field: name, takesTheirs }: Disputed, who: string, t: Translate): Field =>
  field({
    name: `choice-${name}`,
    label: t('host:conflict.choice', { field: t(`host:field.${name}.label`) }),
    isRequired: true,
    options: [
      { value: 'mine', label: t('host:conflict.mine'), hint: null, isSelected: !takesTheirs },
      { value: 'theirs', label: t('host:conflict.theirs', { who }), hint: null, isSelected: takesTheirs },
    ],
  })

const unitOf = (name: SectionField, t: Translate) =>
  t(name === 'groupLimit' ? 'host:unit.people' : 'host:unit.minutes')

const stepFreeOptions = (typed: string, t: Translate) =>
  ['yes', 'no', ''].map((value) => ({
    value,
    label: t(`host:stepFree.${value === '' ? 'unknown' : value}`),
    hint: null,
    isSelected: typed === value,
  }))
