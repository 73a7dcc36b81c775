import { dueMoment } from '../../../occasion/due-moment.ts'
import type { OccasionCircle } from '../../../occasion/load-circle.ts'
import { OCCASIONS, occasionRules } from '../../../occasion/occasions.ts'
import { type PlannedOccasion, planOccasions } from '../../../occasion/plan.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { dueInWords, ruleInWords, standingInWords } from './words.ts'

/** `organiser/occasion/list`: who gets what when, over all meetings of a circle. */
export interface OccasionListPage {
  head: PageHead
  meetings: { title: string; moments: Moment[] }[]
  empty: EmptyState
  rules: { title: string; text: string; moments: Moment[] }
}

/** One line of the time line. */
interface Moment {
  /** when, in words */
  when: string
  what: Link
  /** to how many, and how it stands */
  note: string
}

/** The time line of a circle: every meeting with its letters in the order of their life, and the rules behind them. */
export const occasionListPage = (
  { slug, title }: { slug: string; title: string },
  circle: OccasionCircle,
  now: Temporal.Instant,
  reader: Reader,
): OccasionListPage => {
  const { t } = reader
  const href = `/organiser/circles/${slug}`
  const planned = planOccasions(circle, now)
  return {
    head: {
      back: { label: title, href },
      kicker: null,
      title: t('occasions:title'),
      lead: t('occasions:lead'),
    },
    meetings: circle.meetings.map((meeting) => ({
      title: t('occasions:meeting', {
        number: meeting.number,
        day: dayInWords(meeting.heldOn, reader.language),
      }),
      moments: planned
        .filter((one) => one.meeting === meeting)
        .toSorted((one, other) => dueOrder(circle, one, other))
        .map((one) => ({
          when: dueInWords(one, circle.plans[one.occasion], reader),
          what: {
            label: t(`organiser:letterKinds.${one.occasion}`),
            href: `${href}/occasions/${one.occasion}/${meeting.number}`,
          },
          note: standingInWords(one, circle.plans[one.occasion], reader),
        })),
    })),
    empty: {
      title: t('occasions:empty'),
      text: t('occasions:emptyText'),
      action: { label: t('occasions:emptyAction'), href: `${href}/meetings` },
    },
    rules: {
      title: t('occasions:rules'),
      text: t('occasions:rulesText'),
      moments: OCCASIONS.map((occasion) => ({
        when: ruleInWords(occasion, circle.plans[occasion], reader),
        what: {
          label: t(`organiser:letterKinds.${occasion}`),
          href: `${href}/occasions/${occasion}`,
        },
        note: t(`letter-words:mode.${circle.plans[occasion].mode}`),
      })),
    },
  }
}

// A circle may choose days that turn our order around.
const dueOrder = ({ plans }: OccasionCircle, one: PlannedOccasion, other: PlannedOccasion): number =>
  Temporal.ZonedDateTime.compare(
    dueMoment(occasionRules[one.occasion], plans[one.occasion], one.meeting),
    dueMoment(occasionRules[other.occasion], plans[other.occasion], other.meeting),
  )
