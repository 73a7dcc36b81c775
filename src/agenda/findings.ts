import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import { SPANS, shapeOf } from '../programme/default-minutes.ts'
import { minuteOfDay } from '../time/day-words.ts'
import type { DayToFill, LaidOut } from './timing.ts'

/** An item as a finding names it. */
export interface NamedLine {
  title: string
  kind: ProgrammeItemKind
  minutes: number
}

/** What is the matter with the timing of a meeting; words are made at the border (overflow-words.ts). */
export type Finding =
  | {
      kind: 'tooLong'
      /** how many minutes too many */
      minutes: number
      /** the item furthest above what its kind usually takes on such a day; the longest of equals */
      cause: NamedLine
      /** what could give, most first, and how many minutes it can miss */
      couldGive: (NamedLine & { giveMinutes: number })[]
    }
  | { kind: 'tooShort'; minutes: number }
  | { kind: 'nothingPlanned' }

/** From how many unplanned minutes on the end of the day is worth mentioning. */
const WORTH_MENTIONING = 15

/** Looks at a laid-out meeting and says what does not add up: nothing, when it fits. */
export const findingsOf = (
  { lines, overMinutes, spareMinutes }: LaidOut<NamedLine>,
  { startsAt, endsAt }: Pick<DayToFill, 'startsAt' | 'endsAt'>,
): Finding[] => {
  const [first] = lines
  if (!first) return [{ kind: 'nothingPlanned' }]
  if (overMinutes > 0) return [tooLong(lines, first, overMinutes, startsAt, endsAt)]
  return spareMinutes >= WORTH_MENTIONING ? [{ kind: 'tooShort', minutes: spareMinutes }] : []
}

const tooLong = (
  lines: NamedLine[],
  first: NamedLine,
  minutes: number,
  startsAt: string,
  endsAt: string,
): Finding => {
  const spans = SPANS[shapeOf(minuteOfDay(startsAt), minuteOfDay(endsAt))]
  const above = (line: NamedLine) => line.minutes - spans[line.kind].wanted
  const isMore = (one: NamedLine, other: NamedLine) =>
    above(one) > above(other) || (above(one) === above(other) && one.minutes > other.minutes)
  const cause = lines.reduce((most, line) => (isMore(line, most) ? line : most), first)
  const couldGive = lines
    .map(({ title, kind, minutes: own }) => ({
      title,
      kind,
      minutes: own,
      giveMinutes: own - spans[kind].least,
    }))
    .filter((line) => line.giveMinutes > 0)
    .sort((a, b) => b.giveMinutes - a.giveMinutes)
  return {
    kind: 'tooLong',
    minutes,
    cause: { title: cause.title, kind: cause.kind, minutes: cause.minutes },
    couldGive,
  }
}
