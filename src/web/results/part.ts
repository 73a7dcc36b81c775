import type { Language } from '../../db/schema.ts'
import { LONGEST_SENTENCE, TERMS } from '../../harvest/result.ts'
import type { Result } from '../../harvest/results.ts'
import type { Translate } from '../../i18n/words.ts'
import { dayInWords } from '../../time/day-words.ts'
import { field, type GivenField } from '../field.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../form-parts.ts'
import { faultSummary } from '../organiser/typed.ts'
import type { ResultForm } from './form.ts'

/** `results`: what a circle brought about and expects, and a form to tell more. */
export interface ResultsPart {
  lists: { id: string; title: string; empty: string; lines: ResultLine[] }[]
  formTitle: string
  /** null for who cannot tell any */
  form: ResultFormPart | null
  /** why not, or why what was typed was not kept */
  reason: string | null
}

interface ResultLine {
  id: string
  sentence: string
  /** when, how soon, who, from which meeting */
  about: string
  /** null for who may not take it away */
  remove: { action: string; label: string } | null
}

interface ResultFormPart {
  action: string
  hidden: Hidden[]
  sentence: Field
  term: Field
  reachedOn: Field
  submit: Submit
}

/** What the part is made from. */
export interface GivenResults {
  results: readonly Result[]
  form: ResultForm
  /** where the form is sent */
  href: string
  hasForm: boolean
  /** why nothing can be told, or why it was not, in words; null when there is nothing to say */
  reason: string | null
  /** whether this reader may take a result away */
  mayRemove: (result: Result) => boolean
}

interface Reader {
  t: Translate
  language: Language
}

/** The results of a circle for one reader, with the form as it was typed. */
export const resultsPart = (given: GivenResults, reader: Reader): ResultsPart => {
  const { t } = reader
  const list = (id: string, isReached: boolean) => ({
    id: `${id}-title`,
    title: t(`results:${id}.title`),
    empty: t(`results:${id}.empty`),
    lines: given.results
      .filter(({ reachedOn }) => (reachedOn !== null) === isReached)
      .map((result) => lineOf(given, result, reader)),
  })
  return {
    lists: [list('reached', true), list('expected', false)],
    formTitle: t('results:form.title'),
    form: given.hasForm ? formPart(given, reader) : null,
    reason: given.reason,
  }
}

/** Everything that is wrong with what was typed, in the order of the fields; null when nothing is. */
export const resultFaults = (form: ResultForm, { t }: Reader): ErrorSummary | null =>
  faultSummary(Object.values(fieldsOf(form, t)), t)

const lineOf = ({ href, mayRemove }: GivenResults, result: Result, { t, language }: Reader): ResultLine => ({
  id: `result-${result.id}`,
  sentence: result.sentence,
  about: [
    result.reachedOn === null ? '' : dayInWords(result.reachedOn, language),
    t(`results:term.${result.term}`),
    result.by ?? '',
    result.meetingNumber === null ? '' : t('results:fromMeeting', { number: result.meetingNumber }),
  ]
    .filter(Boolean)
    .join(' · '),
  remove: mayRemove(result)
    ? {
        action: `${href}/${result.id}/removal`,
        label: t('results:remove'),
      }
    : null,
})

const formPart = ({ form, href }: GivenResults, { t }: Reader): ResultFormPart => ({
  action: href,
  hidden: [{ name: 'resultId', value: form.resultId }],
  ...fieldsOf(form, t),
  submit: { label: t('results:form.submit'), note: t('results:form.note'), quiet: null },
})

const fieldsOf = ({ typed, faults }: ResultForm, t: Translate) => {
  const f = (given: GivenField): Field => {
    const fault = faults[given.name]
    return field({
      value: typed[given.name] ?? '',
      error: fault ? t(`results:fault.${fault}`, { most: LONGEST_SENTENCE }) : null,
      ...given,
    })
  }
  return {
    sentence: f({
      name: 'sentence',
      label: t('results:form.sentence'),
      hint: t('results:form.sentenceHint'),
      isRequired: true,
      maxLength: LONGEST_SENTENCE,
      rows: 2,
    }),
    term: f({
      name: 'term',
      label: t('results:form.term'),
      isRequired: true,
      options: TERMS.map((term) => ({
        value: term,
        label: t(`results:termChoice.${term}`),
        hint: t(`results:termHint.${term}`),
        isSelected: term === typed.term,
      })),
    }),
    reachedOn: f({
      name: 'reachedOn',
      label: t('results:form.reachedOn'),
      hint: t('results:form.reachedOnHint'),
      optionalWord: t('layout:optional'),
    }),
  }
}
