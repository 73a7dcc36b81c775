import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import { isPillar } from '../../programme/pillar.ts'
import { timeInWords, wallTimeOf } from '../../time/day-words.ts'
import type { DayChange } from './compare-days.ts'
import type { ComparedLine } from './compared-line.ts'

/**
 * 'Verdieping 10 minuten later, nieuwe zaal: Raadzaal.': one sentence per change.
 * @param day all lines of the new version: a pillar goes by its own name where it stands there once
 */
export const differencesInWords = (
  changes: readonly DayChange[],
  day: readonly ComparedLine[],
  t: Translate,
  language: Language,
): string[] => changes.map((change) => sentenceOf(change, day, t, language))

const sentenceOf = (
  change: DayChange,
  day: readonly ComparedLine[],
  t: Translate,
  language: Language,
): string => {
  if (change.kind === 'shiftedAll') return t(word('all', change.minutes), { count: Math.abs(change.minutes) })
  const name = nameOf(change.line, day, t)
  switch (change.kind) {
    case 'added': {
      const time = timeInWords(wallTimeOf(change.line.startMinute), language)
      return t('release:difference.added', { name, time })
    }
    case 'removed':
      return t('release:difference.removed', { name })
    case 'shiftedFrom':
      return t(word('from', change.minutes), { name, count: Math.abs(change.minutes) })
    case 'changed': {
      const isTimed = change.later !== 0 || change.longer !== 0
      const what = [...timesInWords(change, t), ...aspectsInWords(change, t)].join(', ')
      return t(`release:difference.${isTimed ? 'timed' : 'changed'}`, { name, what })
    }
  }
}

const word = (what: 'all' | 'from', minutes: number) =>
  `release:difference.${what}${minutes > 0 ? 'Later' : 'Earlier'}`

// A pillar goes by its own name, anything else by the title that stands in the programme.
const nameOf = ({ kind, title }: ComparedLine, day: readonly ComparedLine[], t: Translate): string =>
  isPillar(kind) && day.filter((line) => line.kind === kind).length < 2 ? t(`agenda:pillar.${kind}`) : title

type Changed = Extract<DayChange, { kind: 'changed' }>

const timesInWords = ({ later, longer }: Changed, t: Translate): string[] =>
  [
    { key: later > 0 ? 'later' : 'earlier', count: Math.abs(later) },
    { key: longer > 0 ? 'longer' : 'shorter', count: Math.abs(longer) },
  ].flatMap(({ key, count }) => (count === 0 ? [] : [t(`release:difference.${key}`, { count })]))

const aspectsInWords = ({ title, aspects }: Changed, t: Translate): string[] => [
  ...(title === null ? [] : [t('release:difference.title', { value: title })]),
  ...aspects.map(({ key, value }) => {
    if (value === '') return t(`release:difference.no.${key}`)
    return key === 'turn' ? t(`release:difference.turn.${value}`) : t(`release:difference.${key}`, { value })
  }),
]
