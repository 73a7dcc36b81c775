import { balanceMinutes, tooLittle } from './balance.ts'
import type { FormatFinding, MeetingFormat } from './format-facts.ts'

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

const balanceFindings = (meetings: readonly MeetingFormat[]): FormatFinding[] =>
  tooLittle(balanceMinutes(meetings.flatMap(({ items }) => items))).map((little) => ({
    ...SERIES,
    kind: 'outOfBalance',
    ...little,
    place: 'programme',
  }))

const SERIES = { weight: 'hint', meeting: null, solver: { role: 'organiser' } } as const
