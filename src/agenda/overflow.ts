import { SPANS } from '../programme/default-minutes.ts'
import { clockChangeOn, passedMinutes } from '../time/clock-change.ts'
import { minuteOfDay } from '../time/day-words.ts'
import type { Finding } from './finding.ts'
import { giversOf, type LineThatGives, named, shapeOfDay } from './givers.ts'
import { type DayToFill, type LaidOut, programmeLength } from './timing.ts'

type Line = LineThatGives & { fixedStart: string | null }

/**
 * By how many minutes a meeting is too long, because of which item, and which items could give them. Only what stands
 * after the last fixed point that is kept can: minutes won before it are spent waiting.
 */
export const tooLongFindings = (
  { lines, overMinutes }: Pick<LaidOut<Line>, 'lines' | 'overMinutes'>,
  day: DayToFill,
): Finding[] => {
  const programme = lines.slice(0, programmeLength(lines))
  const from = programme.findLastIndex(
    ({ fixedStart, lateMinutes }) => fixedStart !== null && lateMinutes === 0,
  )
  const counting = programme.slice(Math.max(0, from))
  const [first] = counting
  if (overMinutes === 0 || !first) return []
  const shape = shapeOfDay(day)
  const above = (line: Line) => line.minutes - SPANS[shape][line.kind].wanted
  const isMore = (one: Line, other: Line) =>
    above(one) > above(other) || (above(one) === above(other) && one.minutes > other.minutes)
  const cause = counting.reduce((most, line) => (isMore(line, most) ? line : most), first)
  return [
    { kind: 'tooLong', minutes: overMinutes, cause: named(cause), couldGive: giversOf(counting, shape) },
  ]
}

/** The items that are longer than the whole meeting, drinks included: no other item can make room for them. */
export const longerThanDay = (lines: readonly Line[], day: DayToFill): Finding[] => {
  const dayMinutes = lengthOf(day)
  return lines
    .filter(({ minutes }) => minutes > dayMinutes)
    .map((line) => ({ kind: 'longerThanDay', item: named(line), dayMinutes }))
}

const lengthOf = ({ heldOn, timeZone, startsAt, endsAt }: DayToFill): number => {
  const change = clockChangeOn(heldOn, timeZone)
  return passedMinutes(minuteOfDay(endsAt), change) - passedMinutes(minuteOfDay(startsAt), change)
}
