import type { Translate } from '../../../i18n/words.ts'
import type { CaseToTell } from '../../../intervision/cases-to-tell.ts'
import { displayName } from '../../../people/person-name.ts'
import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { periodInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, EmptyState, Facts, PageHead, SeriesLine, Todo } from '../../parts.ts'
import { seriesLine } from '../../series-line.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { type ComingPart, comingPart } from '../answer/coming.ts'
import type { CalendarPart } from '../feed/pages.ts'
import type { Reader } from '../reader.ts'
import { caseTodos } from './case-todos.ts'
import { evaluationTodos } from './evaluation-todo.ts'
import { meetingHref, type StandingPart, standingOf, todoOf } from './standing.ts'

export interface ParticipantPage {
  head: PageHead
  /** how the registration stands, in words */
  state: StandingPart
  /** null while there are no meetings */
  series: SeriesLine | null
  noMeetings: EmptyState
  todoTitle: string
  todo: Todo
  /** to which meetings they come; null for who has no seat, and when nothing is to come */
  coming: ComingPart | null
  /** the own feed; null for who has no seat */
  calendar: CalendarPart | null
  answersTitle: string
  answers: { question: string; answer: string }[]
  about: Facts
  data: Link
  withdraw: Link | null
  contact: ContactCard
}

/** Somebody's own page: how it stands, what is asked of them, the meetings and what they answered. */
export const participantPage = (
  own: OwnRegistration,
  reader: Reader,
  {
    calendar,
    toTell,
    toEvaluate,
  }: Pick<ParticipantPage, 'calendar'> & { toTell: readonly CaseToTell[]; toEvaluate: OwnMeeting | null },
): ParticipantPage => {
  const { t, language } = reader
  const { circle } = own
  const todo = todoOf(own, reader)
  return {
    head: {
      back: null,
      kicker: [t('visitor:circle.kind'), periodInWords(circle.startsOn, circle.endsOn, language)].join(' · '),
      title: circle.title,
      lead: null,
    },
    state: standingOf(own, reader),
    series:
      own.meetings.length > 0
        ? seriesLine(own.meetings, { ...reader, hrefOf: (number) => meetingHref(own, number) })
        : null,
    noMeetings: { title: t('participant:meetings.empty'), text: null, action: null },
    todoTitle: t('participant:todo.title'),
    todo: {
      ...todo,
      items: [...todo.items, ...evaluationTodos(own, toEvaluate, reader), ...caseTodos(own, toTell, reader)],
    },
    coming: comingPart(own, reader),
    calendar,
    answersTitle: t('participant:answers.title'),
    answers: answersOf(own, t),
    about: { items: aboutOf(own, t) },
    data: { label: t('participant:data'), href: `/participant/${own.id}/data` },
    withdraw:
      own.state === 'confirmed' || own.state === 'waiting'
        ? { label: t(`participant:withdraw.${own.state}`), href: `/participant/${own.id}/withdrawal` }
        : null,
    contact: contactOf(circle, t),
  }
}

const answersOf = (own: OwnRegistration, t: Translate) =>
  [
    { question: t('participant:answers.learningQuestion'), answer: own.learningQuestion },
    { question: t('participant:answers.brings'), answer: own.brings },
  ].filter(({ answer }) => answer !== '')

const aboutOf = (own: OwnRegistration, t: Translate) =>
  [
    { key: 'name', fact: displayName(own), note: own.email },
    { key: 'organisation', fact: own.organisation, note: own.city || null },
    { key: 'jobTitle', fact: own.jobTitle, note: null },
    { key: 'mayHost', fact: t(`participant:answers.mayHost.${own.mayHost ? 'yes' : 'no'}`), note: null },
  ]
    .filter(({ fact }) => fact !== '')
    .map(({ key, fact, note }) => ({ term: t(`participant:answers.term.${key}`), fact, note, href: null }))
