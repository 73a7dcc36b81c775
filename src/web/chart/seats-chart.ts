import type { Translate } from '../../i18n/words.ts'
import { type BarRow, type ChartTable, endToEnd, type LegendLine, linesAt } from './chart.ts'

/** `chart/seats`: the seats of a circle or the places at meetings, one bar each, and who waits behind the last. */
export interface SeatsChart {
  title: string | null
  /** what it shows, in a sentence or two */
  finding: string
  rows: BarRow<SeatKind | 'limit'>[]
  /** none for one bar of one kind: the finding says that number */
  legend: LegendLine<SeatKind>[]
  /** null for one bar: its legend says every number */
  table: ChartTable | null
}

export type SeatKind = 'confirmed' | 'offered' | 'free' | 'waiting'

/** What is known of the seats of a circle, or of the places at one meeting. */
export interface SeatFacts {
  /** which meeting it is about; null for a circle */
  heading: string | null
  capacity: number
  confirmed: number
  /** kept for who was offered one */
  offered: number
  waiting: number
}

/** Seats as bars, on one scale. */
export const seatsChart = (
  { title, seats }: { title: string | null; seats: readonly SeatFacts[] },
  t: Translate,
): SeatsChart => {
  const spans = seats.map(spansOf)
  const width = Math.max(1, ...spans.flatMap((some) => some.map(({ to }) => to)))
  const [only] = seats
  return {
    title,
    finding: seats.length === 1 && only ? findingOf(only, t) : findingOfAll(seats, t),
    rows: seats.map((facts, at) => ({
      heading: facts.heading,
      width,
      isCounted: width <= MOST_COUNTED,
      bars: [
        ...(spans[at] ?? []).map(({ kind, ...span }) => ({ kind, path: linesAt(HEIGHTS[kind], span) })),
        ...limitOf(facts),
      ],
      text: seats.length === 1 ? null : t('chart:seats.of', { taken: takenOf(facts), of: facts.capacity }),
    })),
    legend: legendOf(seats, t),
    table: seats.length === 1 ? null : tableOf(seats, t),
  }
}

const KINDS: readonly SeatKind[] = ['confirmed', 'offered', 'free', 'waiting']

/** More dashes than this would be too thin to count on a phone. */
const MOST_COUNTED = 60

// Told apart by height as well as by colour: a taken seat fills the bar, an offered one its lower half, a free one is
// its floor, and who waits stands half as high in the middle.
const HEIGHTS: Record<SeatKind, number[]> = {
  confirmed: [0.5],
  offered: [0.75],
  free: [0.92],
  waiting: [0.5],
}

/** Free seats: none when there are more people than seats. */
const freeOf = ({ capacity, confirmed, offered }: SeatFacts) => Math.max(0, capacity - confirmed - offered)

const takenOf = ({ confirmed, offered }: SeatFacts) => confirmed + offered

const amountOf = (facts: SeatFacts, kind: SeatKind): number => (kind === 'free' ? freeOf(facts) : facts[kind])

/** Who waits stands behind the last seat, with a gap between. */
const spansOf = (facts: SeatFacts) => {
  const seats = endToEnd(KINDS.slice(0, 3).map((kind) => [kind, amountOf(facts, kind)]))
  if (facts.waiting === 0) return seats
  const from = Math.max(facts.capacity, takenOf(facts)) + 1
  return [...seats, { kind: 'waiting' as const, from, to: from + facts.waiting }]
}

/** A line where the seats end, when there is something behind it. */
const limitOf = (facts: SeatFacts): BarRow<'limit'>['bars'] => {
  const { capacity } = facts
  if (takenOf(facts) > capacity) return [{ kind: 'limit', path: `M${capacity} 0V1` }]
  return facts.waiting > 0 ? [{ kind: 'limit', path: `M${capacity + 0.5} 0V1` }] : []
}

const legendOf = (seats: readonly SeatFacts[], t: Translate): SeatsChart['legend'] => {
  const drawn = KINDS.filter((kind) => seats.some((facts) => amountOf(facts, kind) > 0))
  if (seats.length === 1 && drawn.length === 1) return []
  return drawn.map((kind) => ({
    kind,
    path: linesAt(HEIGHTS[kind], { from: 0, to: 2 }),
    text: t(`chart:seats.${kind}`, { count: seats.reduce((sum, facts) => sum + amountOf(facts, kind), 0) }),
  }))
}

const findingOf = (facts: SeatFacts, t: Translate): string => {
  const { capacity, waiting } = facts
  const seats = t(`chart:seats.finding.${stateOf(facts)}`, {
    capacity,
    taken: takenOf(facts),
    count: freeOf(facts) > 0 && takenOf(facts) + waiting > 0 ? freeOf(facts) : capacity,
  })
  return waiting > 0 ? `${seats} ${t('chart:seats.finding.waiting', { count: waiting })}` : seats
}

const stateOf = (facts: SeatFacts): 'none' | 'over' | 'full' | 'kept' | 'line' | 'empty' | 'free' => {
  const taken = takenOf(facts)
  if (taken > facts.capacity) return 'over'
  if (facts.capacity === 0) return 'none'
  if (taken === facts.capacity) return facts.offered > 0 ? 'kept' : 'full'
  if (facts.waiting > 0) return 'line'
  return taken === 0 ? 'empty' : 'free'
}

const findingOfAll = (seats: readonly SeatFacts[], t: Translate): string => {
  const full = seats.filter((facts) => freeOf(facts) === 0).length
  if (full === 0) return t('chart:seats.finding.roomEverywhere')
  return full === seats.length
    ? t('chart:seats.finding.roomNowhere')
    : t('chart:seats.finding.someFull', { count: full, of: seats.length })
}

const tableOf = (seats: readonly SeatFacts[], t: Translate): ChartTable => ({
  summary: t('chart:asTable'),
  label: t('chart:seats.table'),
  headings: [
    t('chart:meeting'),
    t('chart:seats.column.capacity'),
    ...KINDS.map((kind) => t(`chart:seats.column.${kind}`)),
  ],
  rows: seats.map((facts) => ({
    heading: facts.heading ?? '',
    cells: [facts.capacity, ...KINDS.map((kind) => amountOf(facts, kind))].map(String),
  })),
})
