import { clockInWords, dayInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'
import { daysAfter, type Need } from './need.ts'
import type { OfficeWork } from './office-work.ts'

/** One line of what is asked of an organiser: when, what, where, why, and the one thing to press. */
export interface NeedLine {
  due: string
  isLate: boolean
  title: string
  /** the circle and its meeting; null for the post */
  where: string | null
  text: string
  action: NeedAction
}

/** `href` leads somewhere; `post` does it at once. `of` is heard behind the label, so that no two sound the same. */
interface NeedAction {
  label: string
  of: string
  href: string | null
  post: string | null
}

/** What comes together under one heading. */
export interface NeedPart {
  id: string
  title: string
  isLate: boolean
  lines: NeedLine[]
}

const SPANS = ['late', 'soon', 'later'] as const
type Span = (typeof SPANS)[number]

/** Within so many days is soon. */
const SOON_DAYS = 7

/** Needs under their headings, late ones first; a heading without any is left out. */
export const needParts = (needs: Need[], held: OfficeWork['held'], reader: Reader): NeedPart[] =>
  SPANS.map((span) => ({
    id: `needs-${span}`,
    title: reader.t(`home:spans.${span}`),
    isLate: span === 'late',
    lines: needs
      .filter((need) => spanOf(need, reader.today) === span)
      .map((need) => lineOf(need, held, reader)),
  })).filter(({ lines }) => lines.length > 0)

const spanOf = ({ dueOn }: Need, today: string): Span => {
  if (dueOn !== null && dueOn < today) return 'late'
  return dueOn === null || dueOn <= daysAfter(today, SOON_DAYS) ? 'soon' : 'later'
}

const lineOf = (need: Need, held: OfficeWork['held'], reader: Reader): NeedLine => {
  const { t } = reader
  const { kind, meeting, href, press } = need
  const words = {
    ...need.values,
    number: meeting?.number ?? 0,
    place: meeting?.place || t('series:placeUnknown'),
    host: meeting?.hostName ?? '',
  }
  const title = t(`home:needs.${kind}.title`, words)
  return {
    due: dueOf(need, held, reader),
    isLate: spanOf(need, reader.today) === 'late',
    title,
    where: whereOf(need, reader),
    text: t(`home:needs.${kind}.${textOf(need)}`, words),
    action: {
      label: t(`home:needs.${kind}.${press ? 'press' : 'action'}`, words),
      of: whereOf(need, reader) ?? title,
      href: press ? null : href,
      post: press ? press.action : null,
    },
  }
}

// Some say more when there is more to say.
const textOf = ({ kind, values }: Need): 'text' | 'textWith' =>
  kind === 'report' && Number(values.answered) > 0 ? 'textWith' : 'text'

const whereOf = ({ circle, meeting }: Need, { t, language }: Reader): string | null => {
  if (!circle) return null
  if (!meeting) return circle.title
  const day = dayInWords(meeting.heldOn, language, 'medium')
  return t('home:where', { circle: circle.title, number: meeting.number, day })
}

const dueOf = ({ kind, dueOn, circle }: Need, held: OfficeWork['held'], { t, language, today }: Reader) => {
  if (dueOn === null) return t('home:now')
  const letters = kind === 'held' ? held.find(({ slug }) => slug === circle?.slug) : undefined
  if (letters) return t('home:leaves', { time: clockInWords(letters.leavesAt, language) })
  if (dueOn === today) return t('home:today')
  return t(dueOn < today ? 'home:lateSince' : 'home:before', { day: dayInWords(dueOn, language, 'short') })
}
