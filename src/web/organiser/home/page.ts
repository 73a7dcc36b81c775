import { dayInWords, periodInWords } from '../../../time/day-words.ts'
import type { CardList, NoticePart, PageHead, Todo } from '../../parts.ts'
import { type BeginPaste, pastePart } from '../begin/paste-part.ts'
import { phaseBadge } from '../circle/overview-page.ts'
import { type DeliveryState, deliveryNotices } from '../letter/delivery.ts'
import type { Reader } from '../reader.ts'
import { type LetterTodo, type LetterWork, letterTodos } from './letter-work.ts'
import type { CircleLine } from './queries.ts'
import { type Task, tasksOf } from './tasks.ts'

/** `organiser/home/home`: the circles of the institute and what needs the organiser now. */
export interface HomePage {
  head: PageHead
  /** that letters stand still, or wait for long */
  notices: NoticePart[]
  newCircle: { label: string; href: string } | null
  readOnly: string | null
  circles: CardList
  /** an announcement to begin with, as long as there is no circle */
  begin: BeginPaste | null
  past: { title: string; circles: CardList } | null
  todo: { title: string; list: Todo } | null
}

// Longer is not read but postponed; what stands lower comes up by itself.
const MOST_TASKS = 8

/** What stands on the page that an organiser begins on. */
export interface HomeFacts {
  circles: CircleLine[]
  work: LetterWork
  delivery: DeliveryState
}

/** The page that an organiser begins on. */
export const homePage = (
  { circles, work, delivery }: HomeFacts,
  instituteName: string,
  reader: Reader,
): HomePage => {
  const { t, today, mayChange } = reader
  const current = circles.filter(({ endsOn }) => endsOn >= today)
  const past = circles.filter(({ endsOn }) => endsOn < today).toReversed()
  const lines = [
    ...letterTodos(work, reader),
    ...tasksOf(circles, today).map((task) => ({ ...todoLine(task, reader), dueOn: task.dueOn })),
  ].toSorted((a, b) => (a.dueOn ?? today).localeCompare(b.dueOn ?? today))
  const newCircle = mayChange
    ? { label: t('organiser:home.newCircle'), href: '/organiser/circles/new' }
    : null
  const empty = {
    title: t('organiser:home.empty'),
    text: t(mayChange ? 'organiser:home.emptyText' : 'organiser:home.emptyForReaders'),
    action: newCircle,
  }
  const list = (label: string, lines: CircleLine[]) => ({
    label,
    items: lines.map((circle) => card(circle, reader)),
    empty,
  })
  return {
    head: { back: null, kicker: instituteName, title: t('organiser:home.title'), lead: null },
    notices: deliveryNotices(delivery, reader).map((notice) => ({
      ...notice,
      links: [{ label: t('outbox:delivery.look'), href: '/organiser/letters' }],
    })),
    newCircle: circles.length > 0 ? newCircle : null,
    readOnly: mayChange ? null : t('organiser:readOnly'),
    circles: list(t('organiser:home.title'), current),
    begin: mayChange && circles.length === 0 ? pastePart(reader) : null,
    past:
      past.length > 0
        ? { title: t('organiser:home.past'), circles: list(t('organiser:home.past'), past) }
        : null,
    todo:
      mayChange && circles.length > 0
        ? { title: t('organiser:home.todo'), list: todo(lines, today, reader) }
        : null,
  }
}

const card = (circle: CircleLine, reader: Reader) => {
  const { t, language, today } = reader
  const next = circle.meetings.find(({ state, heldOn }) => state === 'planned' && heldOn >= today)
  return {
    href: `/organiser/circles/${circle.slug}`,
    kicker: [periodInWords(circle.startsOn, circle.endsOn, language), circle.region]
      .filter(Boolean)
      .join(' · '),
    title: circle.title,
    text: null,
    badge: phaseBadge(circle.phase, reader),
    facts: [
      t('organiser:home.meetings', { count: circle.meetings.length }),
      t('organiser:overview.seatsText', { taken: circle.taken, capacity: circle.capacity }),
      ...(circle.waiting > 0 ? [t('organiser:home.waiting', { count: circle.waiting })] : []),
      ...(next
        ? [
            t('organiser:home.next', {
              day: dayInWords(next.heldOn, language, 'medium'),
              place: next.place || t('series:placeUnknown'),
            }),
          ]
        : []),
    ],
  }
}

const todo = (lines: LetterTodo[], today: string, reader: Reader): Todo => ({
  items: lines.slice(0, MOST_TASKS).map(({ dueOn, action, ...line }, at) => ({
    ...line,
    isLate: dueOn !== null && dueOn < today,
    action: { ...action, isMain: at === 0 },
  })),
  empty: {
    title: reader.t('organiser:home.nothingToDo'),
    text: reader.t('organiser:home.nothingToDoText'),
    action: null,
  },
})

const todoLine = (task: Task, { t, language }: Reader): Omit<LetterTodo, 'dueOn'> => {
  const href = `/organiser/circles/${task.circle.slug}`
  const due = task.dueOn && dayInWords(task.dueOn, language, 'medium')
  const words = {
    circle: task.circle.title,
    ...(task.kind === 'giveSeats' ? { count: task.waiting, free: task.free } : {}),
    ...(task.kind === 'sendDrafts' ? { count: task.count } : {}),
    ...(task.kind === 'lateTasks' ? { count: task.late.length, tasks: task.late.join(' · ') } : {}),
    ...('meeting' in task
      ? {
          number: task.meeting.number,
          place: task.meeting.place || t('series:placeUnknown'),
          host: task.meeting.hostName ?? '',
          day: dayInWords(task.meeting.heldOn, language, 'medium'),
        }
      : {}),
  }
  return {
    due: due && t('organiser:home.before', { day: due }),
    title: t(`organiser:tasks.${task.kind}.title`, words),
    explanation: t(`organiser:tasks.${task.kind}.text`, words),
    action: { label: t(`organiser:tasks.${task.kind}.action`), href: hrefOf(task, href) },
  }
}

const hrefOf = (task: Task, circleHref: string): string => {
  if (task.kind === 'sendDrafts') return `/organiser/letters?circle=${task.circle.slug}`
  if ('meeting' in task && task.kind !== 'host') {
    const meeting = `${circleHref}/meetings/${task.meeting.number}`
    if (task.kind === 'lateTasks') return `${meeting}/tasks`
    return task.kind === 'programme' ? `${meeting}/programme` : meeting
  }
  return task.kind === 'planMeetings' || task.kind === 'host' ? `${circleHref}/meetings` : circleHref
}
