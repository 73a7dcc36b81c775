import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import type { Language } from '../db/schema.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { type DayShape, SPANS, type Span, shapeOf } from './default-minutes.ts'
import { DEFAULT_TITLES } from './default-titles.ts'
import { shareByWeight } from './largest-remainder.ts'
import { isPillar } from './pillar.ts'

export interface NewItem {
  kind: ProgrammeItemKind
  title: string
  minutes: number
}

/**
 * The programme that a new meeting begins with: the four pillars, and around them arrival, welcome, a break, lunch on
 * a whole day, closing, and drinks when it ends at four or later.
 * Whole fives of minutes that fill the day; what is over goes to the three long pillars. A day too short for all of
 * it keeps every item at its least minutes: the agenda then says how many minutes are too many.
 * @param startsAt '09:30', wall time; endsAt likewise and later
 * @param wanted shape of the day, when it is not to follow from its hours
 */
export const defaultProgramme = (
  startsAt: string,
  endsAt: string,
  language: Language,
  wanted?: DayShape,
): NewItem[] => {
  const [start, end] = [minuteOfDay(startsAt), minuteOfDay(endsAt)]
  const shape = wanted ?? shapeOf(start, end)
  const kinds = kindsOf(shape, end)
  const spans = kinds.map((kind) => SPANS[shape][kind])
  const minutes = fill(kinds, spans, Math.floor((end - start) / 5))
  const titles = DEFAULT_TITLES[language]
  return kinds.map((kind, at) => ({
    kind,
    title:
      kind === 'arrival' && shape === 'halfDay' && isAround(start, 690, 765)
        ? titles.arrivalWithLunch
        : titles[kind],
    minutes: minutes[at] ?? 5,
  }))
}

const isAround = (minute: number, from: number, to: number) => minute >= from && minute <= to

const kindsOf = (shape: DayShape, endMinute: number): ProgrammeItemKind[] => {
  const drinks: ProgrammeItemKind[] = endMinute >= 960 ? ['drinks'] : []
  return shape === 'wholeDay'
    ? [
        ...([
          'arrival',
          'welcome',
          'news',
          'intervision',
          'lunch',
          'deepDive',
          'break',
          'projectVisit',
          'closing',
        ] as const),
        ...drinks,
      ]
    : [
        ...([
          'arrival',
          'welcome',
          'news',
          'intervision',
          'break',
          'deepDive',
          'projectVisit',
          'closing',
        ] as const),
        ...drinks,
      ]
}

// Counted in fives, so that everything comes out in whole fives of minutes.
const fill = (kinds: ProgrammeItemKind[], spans: Span[], fives: number): number[] => {
  const least = spans.map((span) => span.least / 5)
  const wanted = spans.map((span) => span.wanted / 5)
  const [sumLeast, sumWanted] = [sum(least), sum(wanted)]
  if (fives <= sumLeast) return least.map((count) => count * 5)
  if (fives <= sumWanted) {
    const room = wanted.map((count, at) => count - (least[at] ?? 0))
    return add(least, shareByWeight(fives - sumLeast, room)).map((count) => count * 5)
  }
  const long = kinds.map((kind, at) => (isPillar(kind) && kind !== 'news' ? (wanted[at] ?? 0) : 0))
  return add(wanted, shareByWeight(fives - sumWanted, long)).map((count) => count * 5)
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const add = (one: number[], other: number[]) => one.map((number, at) => number + (other[at] ?? 0))
