import type { Link } from '../../layout.ts'
import type { EmptyState, NoticePart, PageHead } from '../../parts.ts'
import { type BeginPaste, pastePart } from '../begin/paste-part.ts'
import { type DeliveryState, deliveryNotices } from '../letter/delivery.ts'
import type { Reader } from '../reader.ts'
import type { Underway } from '../underway/underway.ts'
import { underwayNotices } from '../underway/underway-notice.ts'
import { type CircleCard, circleCard } from './circle-card.ts'
import { type NeedPart, needParts } from './need-words.ts'
import { needsOf, type Work } from './needs.ts'
import type { CircleLine } from './queries.ts'

/** `organiser/home/home`: what needs the organiser now, over all circles, and the circles themselves. */
export interface HomePage {
  head: PageHead
  /** that letters stand still or wait for long, and what is being worked on */
  notices: NoticePart[]
  readOnly: string | null
  /** null for who may only read, and while there is no circle */
  needs: { parts: NeedPart[]; more: Link | null; empty: EmptyState | null } | null
  /** the first steps, while there is no circle */
  first: { title: string; text: string; steps: string[]; action: Link | null } | null
  /** an announcement to begin with, as long as there is no circle */
  begin: BeginPaste | null
  circles: { title: string; cards: CircleCard[]; newCircle: Link | null } | null
  past: { title: string; cards: CircleCard[] } | null
}

/** What stands on the page that an organiser begins on. */
export interface HomeFacts extends Work {
  delivery: DeliveryState
  underway: Underway[]
  instituteName: string
  /** every need, however many; else as many as are read at a time */
  showsAll: boolean
}

/** As many as are read at a time; what stands lower comes up by itself. */
const MOST_NEEDS = 12

/** The page that an organiser begins on. */
export const homePage = (facts: HomeFacts, reader: Reader): HomePage => {
  const { t, today, mayChange } = reader
  const { circles } = facts
  const isEmpty = circles.length === 0
  const current = circles.filter(({ endsOn }) => endsOn >= today).toSorted(byNextMeeting(today))
  const past = circles.filter(({ endsOn }) => endsOn < today).toReversed()
  const cards = (some: CircleLine[]) => some.map((circle) => circleCard(circle, reader))
  const newCircle = mayChange ? { label: t('home:newCircle'), href: '/organiser/circles/new' } : null
  return {
    head: {
      back: null,
      kicker: facts.instituteName,
      title: t(mayChange && !isEmpty ? 'home:title' : 'home:circles'),
      lead: null,
    },
    notices: [
      ...deliveryNotices(facts.delivery, reader).map((notice) => ({
        ...notice,
        links: [{ label: t('outbox:delivery.look'), href: '/organiser/letters' }],
      })),
      ...underwayNotices(facts.underway, reader),
    ],
    readOnly: mayChange ? null : t('organiser:readOnly'),
    needs: mayChange && !isEmpty ? needsPart(facts, reader) : null,
    first: isEmpty ? firstSteps(newCircle, reader) : null,
    begin: mayChange && isEmpty ? pastePart(reader) : null,
    circles: isEmpty ? null : { title: t('home:circles'), cards: cards(current), newCircle },
    past: past.length > 0 ? { title: t('home:past', { count: past.length }), cards: cards(past) } : null,
  }
}

const needsPart = (facts: HomeFacts, reader: Reader): HomePage['needs'] => {
  const { t } = reader
  const all = needsOf(facts, reader.today)
  const shown = facts.showsAll ? all : all.slice(0, MOST_NEEDS)
  return {
    parts: needParts(shown, facts.office.held, reader),
    more:
      all.length > shown.length
        ? { label: t('home:showAll', { count: all.length }), href: '/organiser?show=all' }
        : null,
    empty:
      all.length === 0
        ? { title: t('home:nothing.title'), text: t('home:nothing.text'), action: null }
        : null,
  }
}

const firstSteps = (newCircle: Link | null, { t, mayChange }: Reader): HomePage['first'] => ({
  title: t('home:first.title'),
  text: t(mayChange ? 'home:first.text' : 'home:first.forReaders'),
  steps: mayChange ? ['describe', 'plan', 'invite', 'open'].map((step) => t(`home:first.${step}`)) : [],
  action: newCircle,
})

// The circle that meets first stands first; those that have no meeting to come, last.
const byNextMeeting = (today: string) => (a: CircleLine, b: CircleLine) =>
  nextDay(a, today).localeCompare(nextDay(b, today))

const nextDay = ({ meetings }: CircleLine, today: string): string =>
  meetings.find(({ state, heldOn }) => state === 'planned' && heldOn >= today)?.heldOn ?? '9999'
