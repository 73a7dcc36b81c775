import type { Pillar } from '../db/programme-tables.ts'
import type { Balance, FormatFinding, MeetingFormat } from './format-facts.ts'
import { isPillar } from './pillar.ts'

/** What does not fit over the series as a whole: days of the week, and what the four pillars give. */
export const checkSeries = (meetings: readonly MeetingFormat[], today: string): FormatFinding[] => {
  // When everything was held there is nothing left to arrange otherwise.
  if (!meetings.some(({ heldOn }) => heldOn >= today)) return []
  return [...weekdayFindings(meetings), ...balanceFindings(meetings)]
}

/** Four of five: somebody who never works that day misses nearly all of it. */
const SAME_DAY = 0.8

const weekdayFindings = (meetings: readonly MeetingFormat[]): FormatFinding[] => {
  const counts = new Map<number, number>()
  for (const { heldOn } of meetings) {
    const { dayOfWeek } = Temporal.PlainDate.from(heldOn)
    counts.set(dayOfWeek, (counts.get(dayOfWeek) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= 4 && count >= SAME_DAY * meetings.length)
    .map(([weekday, count]) => ({
      ...SERIES,
      kind: 'sameWeekday',
      weekday,
      count,
      of: meetings.length,
      place: 'plan',
    }))
}

/** Less than this of the minutes of the four pillars is too little of one kind. Whole percent. */
const LEAST_SHARE = 20

const GIVES: Record<Pillar, Balance> = {
  deepDive: 'inspiration',
  intervision: 'eachOther',
  news: 'eachOther',
  projectVisit: 'practice',
}

const balanceFindings = (meetings: readonly MeetingFormat[]): FormatFinding[] =>
  [...balanceOf(meetings)]
    .filter(([, percent]) => percent < LEAST_SHARE)
    .map(([short, percent]) => ({ ...SERIES, kind: 'outOfBalance', short, percent, place: 'programme' }))

/** Whole percent of the minutes of the four pillars, per kind; empty when there are none. */
export const balanceOf = (meetings: readonly Pick<MeetingFormat, 'items'>[]): Map<Balance, number> => {
  const minutes: Record<Balance, number> = { inspiration: 0, eachOther: 0, practice: 0 }
  for (const { kind, minutes: own } of meetings.flatMap(({ items }) => items))
    if (isPillar(kind)) minutes[GIVES[kind]] += own
  const all = minutes.inspiration + minutes.eachOther + minutes.practice
  if (all === 0) return new Map()
  return new Map(BALANCES.map((balance) => [balance, Math.round((minutes[balance] * 100) / all)]))
}

const BALANCES: readonly Balance[] = ['inspiration', 'eachOther', 'practice']

const SERIES = { weight: 'hint', meeting: null, solver: { role: 'organiser' } } as const
