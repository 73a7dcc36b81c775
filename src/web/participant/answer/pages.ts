import type { Answer } from '../../../db/answer-tables.ts'
import { answerDeadline, type WhyNotAnswer, whyNotAnswer } from '../../../registration/meeting-answer.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { dayInWords, hoursInWords, timeInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { type SubstituteForm, type SubstitutePart, substitutePart } from './substitute-form.ts'

/** `participant/answer`: whether somebody comes to one meeting, and the button that says otherwise. */
export interface AnswerPage {
  head: PageHead
  badge: Badge
  text: string
  /** until when it can change, or why it no longer can */
  until: string
  form: ActionForm | null
  /** null when nobody can be named (any more) */
  substitute: SubstitutePart | null
  links: Link[]
  contact: ContactCard
}

/** The page of one answer. */
export const answerPage = (
  own: OwnRegistration,
  meeting: OwnMeeting,
  form: SubstituteForm,
  reader: Reader,
): AnswerPage => {
  const { t, language } = reader
  const refusal = whyNotAnswer(own.state, meeting, reader.now)
  return {
    head: {
      back: { label: t('participant:back'), href: `/participant/${own.id}` },
      kicker: own.circle.title,
      title: t('answer:title', { place: meeting.place || t('series:placeUnknown') }),
      lead: `${dayInWords(meeting.heldOn, language)}, ${hoursInWords(meeting.startsAt, meeting.endsAt, language)}`,
    },
    badge: answerBadge(own, meeting, reader),
    text: refusal === 'noSeat' || refusal === 'cancelled' ? '' : textOf(meeting, reader),
    until: untilInWords(meeting, refusal, reader),
    form: refusal ? null : answerForm(own, meeting, reader),
    substitute:
      refusal || isWaiting(meeting)
        ? null
        : substitutePart(`${answerHref(own, meeting)}/substitute`, form, reader),
    links: [
      { label: t('participant:todo.read'), href: `/participant/${own.id}/meetings/${meeting.number}` },
      { label: t('answer:back'), href: `/participant/${own.id}` },
    ],
    contact: contactOf(own.circle, t),
  }
}

const isWaiting = ({ answer, hasPlace }: OwnMeeting) => answer === 'comes' && !hasPlace

const textOf = (meeting: OwnMeeting, { t }: Reader): string => {
  const { answer, substitute } = meeting
  if (isWaiting(meeting)) return t('answer:noPlace.text')
  return substitute
    ? t('answer:cannot.textWithSubstitute', { name: substitute.name, email: substitute.email })
    : t(`answer:${answer}.text`)
}

/** Whether they come, in a word. */
export const answerBadge = (own: OwnRegistration, meeting: OwnMeeting, { t }: Reader): Badge => {
  if (meeting.state === 'cancelled') return { kind: 'warning', text: t('series:state.cancelled') }
  if (own.state !== 'confirmed') return { kind: 'plain', text: t('answer:noSeat.badge') }
  if (isWaiting(meeting)) return { kind: 'warning', text: t('answer:noPlace.badge') }
  return { kind: meeting.answer === 'comes' ? 'ok' : 'warning', text: t(`answer:${meeting.answer}.badge`) }
}

/** The button that says the opposite of what stands. */
export const answerForm = (own: OwnRegistration, meeting: OwnMeeting, { t }: Reader): ActionForm => {
  const next: Answer = meeting.answer === 'comes' ? 'cannot' : 'comes'
  return {
    action: answerHref(own, meeting),
    hidden: [{ name: 'answer', value: next }],
    label: t(`answer:${next}.button`),
    look: next === 'comes' ? 'primary' : 'secondary',
    isNegative: false,
    note: null,
  }
}

/** Where the answer to a meeting stands. */
export const answerHref = (own: OwnRegistration, { number }: OwnMeeting): string =>
  `/participant/${own.id}/meetings/${number}/answer`

/** Until when the answer can change; or in one sentence why it cannot, and who can help. */
export const untilInWords = (
  meeting: OwnMeeting,
  refusal: WhyNotAnswer | null,
  { t, language }: Reader,
): string => {
  if (refusal === 'noSeat' || refusal === 'cancelled') return t(`answer:${refusal}.reason`)
  const deadline = answerDeadline(meeting)
  return t(refusal ? 'answer:tooLate.reason' : 'answer:until', {
    day: dayInWords(deadline.toPlainDate().toString(), language),
    time: timeInWords(deadline.toPlainTime().toString(), language),
  })
}
