import { NEWS_KINDS } from '../../../contribution/news.ts'
import { LONGEST_TITLE } from '../../../programme/pillar.ts'
import type { OwnMeeting } from '../../../registration/own-registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import { errorSummary, field, type GivenField } from '../../field.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'
import type { NewsForm } from './form.ts'

/** `news/form`: what somebody offers for the news of a meeting. */
export interface NewsFormPart {
  action: string
  hidden: Hidden[]
  meeting: Field
  kind: Field
  title: Field
  summary: Field
  url: Field
  minutes: Field
  byName: Field
  submit: Submit
}

export type NewsFields = Omit<NewsFormPart, 'action' | 'hidden' | 'submit'>

/** The fields with what was typed and what is wrong with it. @param choices the meetings that it can be for */
export const newsFields = (
  { typed, faults }: NewsForm,
  choices: readonly OwnMeeting[],
  reader: Reader,
): NewsFields => {
  const { t } = reader
  const f = (given: GivenField): Field => {
    const fault = faults[given.name]
    return field({
      value: typed[given.name] ?? '',
      error: fault ? t(`news:fault.${fault}`) : null,
      optionalWord: given.isRequired ? null : t('layout:optional'),
      ...given,
    })
  }
  const label = (name: string) => t(`news:form.${name}`)
  return {
    meeting: f({
      name: 'meetingId',
      label: label('meeting'),
      isRequired: true,
      options: choices.map((one) => ({
        value: one.id,
        label: meetingName(one, reader),
        hint: null,
        isSelected: one.id === typed.meetingId,
      })),
    }),
    kind: f({
      name: 'kind',
      label: label('kind'),
      isRequired: true,
      options: NEWS_KINDS.map((kind) => ({
        value: kind,
        label: t(`news:kind.${kind}`),
        hint: null,
        isSelected: kind === typed.kind,
      })),
    }),
    title: f({ name: 'title', label: label('name'), isRequired: true, maxLength: LONGEST_TITLE }),
    summary: f({ name: 'summary', label: label('summary'), hint: label('summaryHint'), rows: 5 }),
    url: f({ name: 'url', label: label('url'), hint: label('urlHint'), inputMode: 'url', maxLength: 500 }),
    minutes: f({
      name: 'minutes',
      label: label('minutes'),
      isRequired: true,
      unit: label('minutesUnit'),
      inputMode: 'numeric',
    }),
    byName: f({ name: 'byName', label: label('byName'), isRequired: true, maxLength: 120 }),
  }
}

/** Everything that is wrong, in the order of the fields, each with the name of its field. */
export const newsFaults = (fields: NewsFields, { t }: Reader): ErrorSummary | null => {
  const faulty = allFields(fields).filter(({ error }) => error !== null)
  const named = faulty.map((one) => ({ ...one, error: `${one.label.replace(/\?$/, '')}: ${one.error}` }))
  return errorSummary(t('layout:errorSummaryTitle', { count: faulty.length }), named)
}

/** Every field in the order of the form. */
export const allFields = (fields: NewsFields): Field[] => [
  fields.meeting,
  fields.kind,
  fields.title,
  fields.summary,
  fields.url,
  fields.minutes,
  fields.byName,
]

/** 'Zwolle, donderdag 10 december 2026' */
export const meetingName = (
  { place, heldOn }: Pick<OwnMeeting, 'place' | 'heldOn'>,
  { t, language }: Reader,
): string =>
  t('news:meeting', { place: place || t('series:placeUnknown'), day: dayInWords(heldOn, language) })
