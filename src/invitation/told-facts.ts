import type { SentFacts, ToldFacts } from '../db/letter-tables.ts'

/** Whether a calendar that was told the one already shows the other. */
export const isSame = (told: ToldFacts, now: ToldFacts): boolean =>
  isSameProgramme(told, now) && FACTS.every((fact) => told[fact] === now[fact])

/** Whether a programme is as it was told. What was told of a version stays so, because a version never changes. */
export const isSameProgramme = (told: ToldFacts, now: ToldFacts): boolean =>
  told.programme === now.programme || (told.release !== undefined && told.release === now.release)

/**
 * Whether an answer that somebody gave no longer counts: another day, time, place or venue is another question, while
 * another programme, route or theme is not.
 */
export const asksAgain = (told: ToldFacts, now: ToldFacts): boolean =>
  MATTERS.some((fact) => told[fact] !== now[fact])

/** Whether only what happens there changed: day, time, place and the way to it are as they were. */
export const isAboutProgramme = (told: ToldFacts, now: ToldFacts): boolean =>
  !asksAgain(told, now) && told.route === now.route

/**
 * Whether a letter may be left out altogether: it tells of nothing for which somebody would travel in vain. The calendar
 * counts as told then.
 * @param letter with what its calendar was told, as `SentFacts`
 */
export const mayBeLeftOut = (letter: {
  method: 'REQUEST' | 'CANCEL' | null
  isFirst: boolean
  told: SentFacts | null
}): boolean =>
  letter.method !== 'CANCEL' &&
  !letter.isFirst &&
  letter.told?.before != null &&
  !asksAgain(letter.told.before.told, letter.told.told)

const MATTERS = [
  'heldOn',
  'startsAt',
  'endsAt',
  'timeZone',
  'place',
  'venue',
  'address',
] as const satisfies (keyof ToldFacts)[]

const FACTS = [...MATTERS, 'theme', 'route'] as const satisfies (keyof ToldFacts)[]
