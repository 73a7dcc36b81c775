import { dayInWords, periodInWords } from '../../../time/day-words.ts'
import { type SeatsChart, seatsChart } from '../../chart/seats-chart.ts'
import type { Badge } from '../../parts.ts'
import { hasEnded, nextMeeting, stationStates } from '../../series-line.ts'
import { phaseBadge } from '../circle/overview-page.ts'
import { missingFor } from '../missing.ts'
import type { Reader } from '../reader.ts'
import type { CircleLine } from './queries.ts'

/** A circle as its organiser sees it among the others. */
export interface CircleCard {
  href: string
  kicker: string
  title: string
  badge: Badge
  /** one dot per meeting: how it stands, and whether something is missing of it; told in words as a whole */
  dots: { label: string; stations: { state: string; isMissing: boolean }[] } | null
  next: string
  seats: SeatsChart
}

/** The card of one circle. */
export const circleCard = (circle: CircleLine, reader: Reader): CircleCard => {
  const { t, language, now, today } = reader
  const { meetings, capacity, seats } = circle
  const states = stationStates(meetings, now)
  const next = nextMeeting(meetings, now)
  const missing = meetings.map((meeting) => missingFor(meeting, today).length > 0)
  return {
    href: `/organiser/circles/${circle.slug}`,
    kicker: [periodInWords(circle.startsOn, circle.endsOn, language), circle.region]
      .filter(Boolean)
      .join(' · '),
    title: circle.title,
    badge: phaseBadge(circle.phase, reader),
    dots:
      meetings.length === 0
        ? null
        : {
            label: t('home:card.dots', {
              count: meetings.length,
              held: meetings.filter((meeting) => meeting.state === 'planned' && hasEnded(meeting, now))
                .length,
              missing: missing.filter(Boolean).length,
            }),
            stations: states.map((state, at) => ({ state, isMissing: missing[at] ?? false })),
          },
    next: next
      ? t('home:card.next', {
          day: dayInWords(next.heldOn, language, 'medium'),
          place: next.place || t('series:placeUnknown'),
        })
      : t(meetings.length === 0 ? 'home:card.noMeetings' : 'home:card.allHeld'),
    seats: seatsChart({ title: null, seats: [{ heading: null, capacity, ...seats }] }, t),
  }
}
