import { LONGEST_CASE, READ_BY } from '../../../intervision/case.ts'
import type { OwnMeeting } from '../../../registration/own-registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import { field, type GivenField } from '../../field.ts'
import type { Field, FieldOption } from '../../form-parts.ts'
import type { Reader } from '../reader.ts'
import type { CaseForm } from './form.ts'

/** The fields of a case. */
export interface CaseFields {
  title: Field
  question: Field
  situation: Field
  tried: Field
  readBy: Field
  /** null when it stands in a group: the organiser chose the meeting */
  meetingId: Field | null
}

/** The fields with what was typed and what is wrong with it. @param meetings to choose from; null leaves the choice out */
export const caseFields = (form: CaseForm, meetings: OwnMeeting[] | null, reader: Reader): CaseFields => {
  const { t } = reader
  const f = (given: GivenField): Field => {
    const fault = form.faults[given.name]
    return field({
      value: form.typed[given.name] ?? '',
      hint: t(`cases:hint.${given.name}`),
      error: fault ? t(`cases:fault.${fault}`) : null,
      optionalWord: given.isRequired ? null : t('layout:optional'),
      ...given,
    })
  }
  const label = (name: string) => t(`cases:label.${name}`)
  return {
    title: f({ name: 'title', label: label('title'), isRequired: true, maxLength: LONGEST_CASE.title }),
    question: f({
      name: 'question',
      label: label('question'),
      isRequired: true,
      maxLength: LONGEST_CASE.question,
      rows: 3,
    }),
    situation: f({ name: 'situation', label: label('situation'), maxLength: LONGEST_CASE.text, rows: 6 }),
    tried: f({ name: 'tried', label: label('tried'), maxLength: LONGEST_CASE.text, rows: 4 }),
    readBy: f({
      name: 'readBy',
      label: label('readBy'),
      isRequired: true,
      options: READ_BY.map((value) => ({
        value,
        label: t(`cases:readBy.${value}`),
        hint: t(`cases:readByHint.${value}`),
        isSelected: form.typed.readBy === value,
      })),
    }),
    meetingId:
      meetings &&
      f({ name: 'meetingId', label: label('meetingId'), options: choices(form, meetings, reader) }),
  }
}

/** Every field in the order of the page. */
export const allOf = ({ title, question, situation, tried, readBy, meetingId }: CaseFields): Field[] => [
  title,
  question,
  situation,
  tried,
  ...(meetingId ? [meetingId] : []),
  readBy,
]

/** A meeting in a few words: 'Zwolle, donderdag 10 december 2026'. */
export const meetingInWords = ({ place, heldOn }: OwnMeeting, { t, language }: Reader): string =>
  [place || t('series:placeUnknown'), dayInWords(heldOn, language)].join(', ')

const choices = (form: CaseForm, meetings: OwnMeeting[], reader: Reader): FieldOption[] => [
  { value: '', label: reader.t('cases:anyMeeting'), hint: null, isSelected: !form.typed.meetingId },
  ...meetings.map((meeting) => ({
    value: meeting.id,
    label: meetingInWords(meeting, reader),
    hint: null,
    isSelected: form.typed.meetingId === meeting.id,
  })),
]
