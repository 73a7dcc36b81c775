import type { ProgrammeItemKind } from '../db/programme-tables.ts'

export type DayShape = 'wholeDay' | 'halfDay'

/** Minutes of one kind of item: no use below `least`, comfortable at `wanted`. */
export interface Span {
  least: number
  wanted: number
}

/**
 * Whether there is room for a meal and two halves: six hours or more that begin before half past eleven.
 * @param startMinute minutes after local midnight
 */
export const shapeOf = (startMinute: number, endMinute: number): DayShape =>
  endMinute - startMinute >= 360 && startMinute < 690 ? 'wholeDay' : 'halfDay'

/** What each kind of item asks, by the shape of the day. */
export const SPANS: Record<DayShape, Record<ProgrammeItemKind, Span>> = {
  wholeDay: {
    arrival: { least: 15, wanted: 30 },
    welcome: { least: 10, wanted: 15 },
    news: { least: 15, wanted: 25 },
    intervision: { least: 45, wanted: 60 },
    lunch: { least: 35, wanted: 50 },
    deepDive: { least: 45, wanted: 75 },
    break: { least: 10, wanted: 15 },
    projectVisit: { least: 60, wanted: 90 },
    closing: { least: 15, wanted: 25 },
    drinks: { least: 25, wanted: 40 },
  },
  halfDay: {
    arrival: { least: 10, wanted: 20 },
    welcome: { least: 5, wanted: 10 },
    news: { least: 15, wanted: 20 },
    intervision: { least: 40, wanted: 60 },
    lunch: { least: 30, wanted: 40 },
    deepDive: { least: 40, wanted: 60 },
    break: { least: 10, wanted: 15 },
    projectVisit: { least: 45, wanted: 70 },
    closing: { least: 15, wanted: 20 },
    drinks: { least: 20, wanted: 30 },
  },
}
