import { type ClockChange, clockChangeOn, passedMinutes } from '../time/clock-change.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { evaluationAtEnd, withoutBreak } from './breaks.ts'
import type { Finding } from './finding.ts'
import { fixedPointFindings, WORTH_MENTIONING } from './fixed-points.ts'
import { type LineThatGives, named } from './givers.ts'
import { longerThanDay, tooLongFindings } from './overflow.ts'
import { type DayToFill, type ItemToLay, type LaidOut, programmeLength } from './timing.ts'

type Line = ItemToLay & LineThatGives

/**
 * Looks at a laid-out meeting and says what does not add up: nothing, when all is well. What does not fit comes first,
 * then fixed points, then what makes a day hard to sit through.
 */
export const findingsOf = (laidOut: LaidOut<Line>, day: DayToFill): Finding[] => {
  const { lines, spareMinutes } = laidOut
  if (lines.length === 0) return [{ kind: 'nothingPlanned' }]
  const programme = lines.slice(0, programmeLength(lines))
  return [
    ...tooLongFindings(laidOut, day),
    ...longerThanDay(lines, day),
    ...fixedPointFindings(lines, day),
    ...visitWithoutVisit(lines, day),
    ...(spareMinutes >= WORTH_MENTIONING ? [{ kind: 'tooShort' as const, minutes: spareMinutes }] : []),
    ...drinksPastEnd(laidOut, day),
    ...withoutBreak(lines),
    ...evaluationAtEnd(programme),
    ...clockChangeDuring(day),
  ]
}

const visitWithoutVisit = (lines: readonly Line[], { walk }: DayToFill): Finding[] => {
  const visit = lines.find(({ kind }) => kind === 'projectVisit')
  if (!visit || !walk) return []
  const walkMinutes = walk.outMinutes + walk.backMinutes
  return walkMinutes < visit.minutes ? [] : [{ kind: 'walkFillsVisit', item: named(visit), walkMinutes }]
}

// Of a programme that is too long itself that is said, and nothing of the drinks after it.
const drinksPastEnd = ({ lines, overMinutes }: LaidOut<Line>, day: DayToFill): Finding[] => {
  const last = lines.at(-1)
  if (last?.kind !== 'drinks' || overMinutes > 0) return []
  const change = clockChangeOn(day.heldOn, day.timeZone)
  const [until, end] = [last.endMinute, minuteOfDay(day.endsAt)].map((minute) =>
    passedMinutes(minute, change),
  )
  const minutes = (until ?? 0) - (end ?? 0)
  return minutes > 0 ? [{ kind: 'drinksPastEnd', item: named(last), minutes }] : []
}

const clockChangeDuring = ({ heldOn, timeZone, startsAt, endsAt }: DayToFill): Finding[] => {
  const change = clockChangeOn(heldOn, timeZone)
  if (!change || !isDuring(change, startsAt, endsAt)) return []
  return [{ kind: 'clockChange', ...change }]
}

const isDuring = (change: ClockChange, startsAt: string, endsAt: string) =>
  passedMinutes(minuteOfDay(startsAt), change) < change.atMinute &&
  change.atMinute < passedMinutes(minuteOfDay(endsAt), change)
