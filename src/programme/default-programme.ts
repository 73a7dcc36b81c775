import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import type { Language } from '../db/schema.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { type DayShape, SPANS, type Span, shapeOf } from './default-minutes.ts'
import { DEFAULT_TITLES } from './default-titles.ts'
import { shareByWeight } from './largest-remainder.ts'

export interface NewItem {
  kind: ProgrammeItemKind
  title: string
  minutes: number
}

/**
 * The programme that a new meeting begins with: the four pillars, and around them arrival, welcome, a break, lunch on
 * a whole day, closing, and drinks when it ends at four or later.
 * Whole fives of minutes that fill the day; what is over goes to the three long pillars, as far as nobody sits for more
 * than 100 minutes. A day too short for all of
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
  return grow(kinds, wanted, fives - sumWanted).map((count) => count * 5)
}

// To the long pillars by what they take already, each as far as people can sit through it; the visit, on which they walk,
// takes the rest.
const grow = (kinds: ProgrammeItemKind[], wanted: number[], over: number): number[] => {
  const until = wanted.reduce(
    (sum, count, at) => sum + (SAT_WITH_INTERVISION.includes(kinds[at] ?? 'break') ? count : 0),
    0,
  )
  const most = kinds.map((kind, at) => {
    if (kind === 'projectVisit') return Number.POSITIVE_INFINITY
    if (kind === 'intervision') return MOST_SITTING / 5 - until
    return kind === 'deepDive' ? MOST_SITTING / 5 : (wanted[at] ?? 0)
  })
  let minutes = wanted
  for (let rest = over; rest > 0; rest = over - sum(minutes) + sum(wanted)) {
    const weights = minutes.map((count, at) => (count < (most[at] ?? 0) ? (wanted[at] ?? 0) : 0))
    const grown = add(minutes, shareByWeight(rest, weights))
    minutes = grown.map((count, at) => Math.min(count, Math.max(most[at] ?? 0, minutes[at] ?? 0)))
  }
  return minutes
}

/** Minutes between two breaks at most. */
const MOST_SITTING = 100

/** What the format puts between the same two breaks as the intervision. */
const SAT_WITH_INTERVISION: readonly ProgrammeItemKind[] = ['welcome', 'news']

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const add = (one: number[], other: number[]) => one.map((number, at) => number + (other[at] ?? 0))
