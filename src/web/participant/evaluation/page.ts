import { lastDayOf, type WhyNotEvaluate, whyNotEvaluate } from '../../../evaluation/evaluation.ts'
import type { OwnEvaluation } from '../../../evaluation/own-evaluation.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import { faultSummary } from '../../organiser/typed.ts'
import type { CompareTexts, ContactCard, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { type EvaluationFields, evaluationFields } from './fields.ts'
import { type EvaluationForm, typedEvaluation } from './form.ts'

/** `participant/evaluation`: what somebody thought of one meeting. */
export interface EvaluationPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** why it was not kept */
  notice: NoticePart | null
  /** what was saved in another window, beside what is typed here */
  texts: { title: string; compare: CompareTexts }[]
  /** null when nothing can be said (any more) */
  form: (EvaluationFields & { action: string; hidden: Hidden[]; submit: Submit }) | null
  /** why nothing can be said, in one sentence */
  reason: string | null
  contact: ContactCard
}

/** Where somebody says what they thought of a meeting. */
export const evaluationHref = ({ id }: { id: string }, { number }: { number: number }): string =>
  `/participant/${id}/meetings/${number}/evaluation`

/** What the page is made from. */
export interface GivenEvaluation {
  own: OwnRegistration
  meeting: OwnMeeting
  known: OwnEvaluation
  form: EvaluationForm
  /** something else was saved since the form was shown */
  isConflict: boolean
}

/** The questions about a meeting as they were answered; or why they are not asked (any more). */
export const evaluationPage = (given: GivenEvaluation, reader: Reader): EvaluationPage => {
  const { own, meeting, known, form, isConflict } = given
  const { t, language } = reader
  const why = whyNotEvaluate({ state: own.state, attendance: known.attendance }, meeting, reader.now)
  const fields = evaluationFields(form, own.learningQuestion, t)
  const asked = Object.values(fields).flatMap((one: Field | null) => (one ? [one] : []))
  return {
    head: {
      back: { label: t('evaluation:back'), href: `/participant/${own.id}/meetings/${meeting.number}` },
      kicker: `${own.circle.title}, ${dayInWords(meeting.heldOn, language)}`,
      title: t('evaluation:title', { place: meeting.place || t('series:placeUnknown') }),
      lead: why ? null : t('evaluation:lead'),
    },
    errorSummary: why ? null : faultSummary(asked, t),
    notice: isConflict
      ? {
          kind: 'warning',
          word: t('layout:noticeKind.warning'),
          title: null,
          text: t('evaluation:conflict'),
          links: [],
        }
      : null,
    texts: isConflict ? differing(known.stored, asked, t) : [],
    form: why
      ? null
      : {
          action: evaluationHref(own, meeting),
          hidden: [
            { name: 'version', value: String(isConflict ? (known.stored?.version ?? 0) : form.version) },
          ],
          ...fields,
          submit: {
            label: t(known.stored ? 'evaluation:change' : 'evaluation:submit'),
            note: t('evaluation:until', { day: dayInWords(lastDayOf(meeting), language) }),
            quiet: null,
          },
        },
    reason: why && reasonOf(why, given, reader),
    contact: contactOf(own.circle, t),
  }
}

const reasonOf = (
  why: WhyNotEvaluate,
  { meeting, known }: GivenEvaluation,
  { t, language }: Reader,
): string => {
  if (why !== 'tooLate') return t(`evaluation:reason.${why}`)
  const day = dayInWords(lastDayOf(meeting), language)
  return t(`evaluation:reason.${known.stored ? 'tooLateSaid' : 'tooLate'}`, { day })
}

const differing = (
  stored: OwnEvaluation['stored'],
  fields: Field[],
  t: Reader['t'],
): EvaluationPage['texts'] => {
  const kept = stored ? typedEvaluation(stored) : {}
  return fields
    .filter(({ name, rows, maxLength, value }) => rows > 0 && maxLength !== null && kept[name] !== value)
    .map(({ name, label, value }) => ({
      title: label,
      compare: {
        label: t('cases:compare', { field: label }),
        yours: { heading: t('evaluation:typed'), text: value || t('cases:empty') },
        theirs: { heading: t('evaluation:saved'), text: kept[name] || t('cases:empty') },
      },
    }))
}
