import type { LetterKind } from '../mail/letter-kinds.ts'

/** A letter that belongs to a time in the life of a meeting: each is a kind of letter, in the order in which they come. */
export const OCCASIONS = [
  'saveTheDate',
  'callForCases',
  'programmeReady',
  'answerReminder',
  'practicalInformation',
  'dayBefore',
  'thanks',
  'report',
  'actionCheck',
] as const satisfies LetterKind[]

export type Occasion = (typeof OCCASIONS)[number]

/** When an occasion is due, as a circle may choose it. */
export interface OccasionTime {
  /** days before the day of the meeting, or after it */
  days: number
  /** whole hour on the clock of the meeting, from 6 to 21 */
  hour: number
}

/** The rule of an occasion. */
export interface OccasionRule extends OccasionTime {
  when: 'before' | 'after'
  /** what a circle may choose instead of `days` */
  leastDays: number
  mostDays: number
  /** A day on which nobody works becomes the working day before it, or after it; thanks are for the same evening. */
  isOnWorkingDay: boolean
  /** hours before the start, or after the end, past which it makes no sense any more */
  latestHours: number
  /** Its reader may say that they want no such letters. */
  isOptional: boolean
  /** Whether it is written anew when the meeting got another day after it was sent. */
  isAgain: boolean
}

/** The earliest and the latest hour that a circle may choose. */
export const HOURS = { least: 6, most: 21 } as const

/** Who sends what when, unless a circle chose otherwise. */
export const occasionRules: Record<Occasion, OccasionRule> = {
  saveTheDate: before({ days: 70, leastDays: 21, mostDays: 270, latestHours: 14 * 24, isAgain: true }),
  callForCases: before({ days: 35, leastDays: 10, mostDays: 120, latestHours: 7 * 24 }),
  programmeReady: before({ days: 14, leastDays: 2, mostDays: 60, latestHours: 24, isOptional: false }),
  answerReminder: before({ days: 10, leastDays: 4, mostDays: 60, latestHours: 48, isAgain: true }),
  practicalInformation: before({
    days: 5,
    leastDays: 2,
    mostDays: 30,
    latestHours: 12,
    isOptional: false,
    isAgain: true,
  }),
  dayBefore: before({ days: 1, leastDays: 1, mostDays: 3, hour: 10, latestHours: 2, isAgain: true }),
  thanks: after({ days: 0, leastDays: 0, mostDays: 1, hour: 19, isOnWorkingDay: false, latestHours: 48 }),
  report: after({ days: 14, leastDays: 1, mostDays: 60, latestHours: 90 * 24 }),
  actionCheck: after({ days: 42, leastDays: 14, mostDays: 90, latestHours: 120 * 24 }),
}

/** Whether a kind of letter is one of these. */
export const isOccasion = (kind: string): kind is Occasion => OCCASIONS.some((occasion) => occasion === kind)

type Given = Pick<OccasionRule, 'days' | 'leastDays' | 'mostDays' | 'latestHours'> & Partial<OccasionRule>

function before(given: Given): OccasionRule {
  return { when: 'before', hour: 9, isOnWorkingDay: true, isOptional: true, isAgain: false, ...given }
}

function after(given: Given): OccasionRule {
  return { ...before(given), when: 'after' }
}
