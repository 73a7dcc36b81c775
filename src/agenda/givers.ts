import { type DayShape, SPANS, shapeOf } from '../programme/default-minutes.ts'
import { minuteOfDay } from '../time/day-words.ts'
import type { Giver, NamedLine } from './finding.ts'
import type { DayToFill } from './timing.ts'

/** What a judgement must know of a line. */
export type LineThatGives = NamedLine & { leastMinutes: number | null }

/** The shape of the day of a meeting. */
export const shapeOfDay = ({ startsAt, endsAt }: Pick<DayToFill, 'startsAt' | 'endsAt'>): DayShape =>
  shapeOf(minuteOfDay(startsAt), minuteOfDay(endsAt))

/**
 * Which lines could be shorter, most first, and by how many minutes: one with exact minutes down to what its kind needs on
 * such a day. One that has least minutes gave what it may already, when it was laid out.
 */
export const giversOf = (lines: readonly LineThatGives[], shape: DayShape): Giver[] =>
  lines
    .map((line) => ({
      ...named(line),
      giveMinutes: line.leastMinutes === null ? line.minutes - SPANS[shape][line.kind].least : 0,
    }))
    .filter(({ giveMinutes }) => giveMinutes > 0)
    .sort((a, b) => b.giveMinutes - a.giveMinutes)

/** The line as a finding names it. */
export const named = ({ title, kind, minutes }: NamedLine): NamedLine => ({ title, kind, minutes })
