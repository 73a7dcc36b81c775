import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { dayInWords, hoursInWords } from '../../time/day-words.ts'
import type { Agenda, AgendaItem } from '../agenda.ts'
import type { Counted, LookAhead, LookBack, ToldAdvice } from './standing.ts'

/** What stands under an item of every meeting without anybody typing it. */
export interface Standing {
  title: string
  lines: string[]
}

/** Of each kind at most so many are read out; the others are counted. */
const MOST_SAID = 5

/**
 * The look-back under the first welcome of an agenda and the look-ahead under its last closing, in the words of the
 * reader; null for any other item, and while there is nothing to say.
 */
export const standingOf = (
  { lines, meeting, lookBack, lookAhead }: Pick<Agenda, 'lines' | 'meeting' | 'lookBack' | 'lookAhead'>,
  { itemId }: Pick<AgendaItem, 'itemId'>,
  t: Translate,
  language: Language,
): Standing | null => {
  if (meeting.state === 'cancelled') return null
  if (lookBack && lines.find(({ kind }) => kind === 'welcome')?.itemId === itemId)
    return filled(t('agenda:lookBack.title', { number: lookBack.number }), backLines(lookBack, t, language))
  if (lookAhead && lines.findLast(({ kind }) => kind === 'closing')?.itemId === itemId)
    return filled(t('agenda:lookAhead.title'), aheadLines(lookAhead, t, language))
  return null
}

const filled = (title: string, lines: string[]): Standing | null =>
  lines.length === 0 ? null : { title, lines }

const backLines = (
  { results, advice, newcomers, leavers }: LookBack,
  t: Translate,
  language: Language,
): string[] => [
  ...linesOf('results', results, t, ({ sentence, by }) =>
    by === null
      ? t('agenda:lookBack.result', { sentence })
      : t('agenda:lookBack.resultBy', { sentence, name: by }),
  ),
  ...linesOf('advice', advice, t, (one) => adviceInWords(one, t, language)),
  ...people('newcomers', newcomers, t),
  ...people('leavers', leavers, t),
]

const linesOf = <Said>(
  name: string,
  { count, said }: Counted<Said>,
  t: Translate,
  inWords: (one: Said) => string,
): string[] => {
  if (count === 0) return []
  if (said.length === 0) return [t(`agenda:lookBack.${name}`, { count })]
  const more = said.length - MOST_SAID
  return [
    ...said.slice(0, MOST_SAID).map(inWords),
    ...(more > 0 ? [t(`agenda:lookBack.more.${name}`, { count: more })] : []),
  ]
}

const adviceInWords = ({ title, kind, text, due }: ToldAdvice, t: Translate, language: Language): string =>
  due === null
    ? t(`agenda:lookBack.${kind}`, { title, text })
    : t('agenda:lookBack.firstStepDue', { title, text, day: dayInWords(due, language) })

const people = (name: string, { count, said }: Counted<string>, t: Translate): string[] => {
  if (count === 0) return []
  if (said.length === 0) return [t(`agenda:lookBack.${name}`, { count })]
  return [t(`agenda:lookBack.${name}Named`, { names: namesInWords(said, t) })]
}

const aheadLines = ({ next, parts }: LookAhead, t: Translate, language: Language): string[] => {
  if (!next) return [t('agenda:lookAhead.last')]
  const { heldOn, startsAt, endsAt, place, host, theme } = next
  return [
    [
      dayInWords(heldOn, language),
      hoursInWords(startsAt, endsAt, language),
      place || t('agenda:lookAhead.placeUnknown'),
    ].join(', '),
    ...(host ? [t('agenda:lookAhead.host', { host })] : []),
    ...(theme ? [t('agenda:lookAhead.theme', { theme })] : []),
    ...parts.map((part) => partInWords(part, host, t)),
  ]
}

// A visit that nobody leads yet is with the host all the same.
const partInWords = ({ pillar, names }: LookAhead['parts'][number], host: string, t: Translate): string => {
  const part = t(`agenda:pillar.${pillar}`)
  const who = names.length > 0 ? namesInWords(names, t) : pillar === 'projectVisit' ? host : ''
  return who === ''
    ? t('agenda:lookAhead.nobody', { part })
    : t('agenda:lookAhead.part', { part, names: who })
}

const namesInWords = (names: readonly string[], t: Translate): string => {
  const before = names.slice(0, -1)
  const last = names.at(-1) ?? ''
  return before.length === 0 ? last : t('agenda:and', { first: before.join(', '), last })
}
