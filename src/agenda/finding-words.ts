import type { Translate } from '../i18n/words.ts'
import { isPillar } from '../programme/pillar.ts'
import { wallTimeOf } from '../time/day-words.ts'
import { EVALUATION_MINUTES } from './breaks.ts'
import type { Finding, NamedLine } from './finding.ts'
import type { Fit } from './timing.ts'

/** One sentence per finding: '25 minuten te veel, door Verdieping'. */
export const findingInWords = (finding: Finding, t: Translate): string => {
  const say = (key: string, values: Record<string, string | number> = {}) =>
    t(`agenda:finding.${key}`, values)
  switch (finding.kind) {
    case 'nothingPlanned':
      return say('nothingPlanned')
    case 'tooShort':
      return say('tooShort', { count: finding.minutes })
    case 'tooLong':
      return say('tooLong', { count: finding.minutes, by: nameOf(finding.cause, t) })
    case 'longerThanDay': {
      const { item, dayMinutes } = finding
      return say('longerThanDay', { item: nameOf(item, t), count: item.minutes, day: dayMinutes })
    }
    case 'fixedTooEarly': {
      const { item, fixedStart, minutes } = finding
      return say('fixedTooEarly', { item: nameOf(item, t), time: timeOf(fixedStart, t), count: minutes })
    }
    case 'fixedOverlap': {
      const { item, fixedStart, before, beforeFixedStart, minutes } = finding
      return say(beforeFixedStart >= fixedStart ? 'fixedOrder' : 'fixedOverlap', {
        item: nameOf(item, t),
        time: timeOf(fixedStart, t),
        before: nameOf(before, t),
        beforeTime: timeOf(beforeFixedStart, t),
        count: minutes,
      })
    }
    case 'gap':
    case 'drinksPastEnd':
      return say(finding.kind, { item: nameOf(finding.item, t), count: finding.minutes })
    case 'walkFillsVisit': {
      const { item, walkMinutes } = finding
      return say('walkFillsVisit', { item: nameOf(item, t), count: item.minutes, walk: walkMinutes })
    }
    case 'tooLongWithoutBreak': {
      const { startMinute, endMinute, minutes } = finding
      const from = timeOf(wallTimeOf(startMinute), t)
      return say('tooLongWithoutBreak', { from, until: timeOf(wallTimeOf(endMinute), t), count: minutes })
    }
    case 'noEvaluation':
      return say('noEvaluation', { count: EVALUATION_MINUTES })
    case 'clockChange': {
      const { atMinute, byMinutes } = finding
      const time = timeOf(wallTimeOf(atMinute), t)
      return say(byMinutes > 0 ? 'clockForward' : 'clockBack', { time, count: Math.abs(byMinutes) })
    }
  }
}

/**
 * What could be done about a finding: which items could give the minutes back, 'Ruimte zit in Borrel (20 minuten) en Lunch
 * (15 minuten).', or what else. Null when there is nothing to do, or nobody knows.
 */
export const roomInWords = (finding: Finding, t: Translate): string | null => {
  switch (finding.kind) {
    case 'tooLong':
    case 'fixedTooEarly':
      return finding.couldGive.length === 0 ? t('agenda:solve.noRoom') : giversInWords(finding.couldGive, t)
    case 'fixedOverlap':
    case 'longerThanDay':
    case 'walkFillsVisit':
    case 'gap':
      return t(`agenda:solve.${finding.kind}`, { item: nameOf(finding.item, t) })
    case 'noEvaluation':
      return t('agenda:solve.noEvaluation', { count: EVALUATION_MINUTES })
    case 'tooLongWithoutBreak':
      return finding.after
        ? t('agenda:solve.breakAfter', { item: nameOf(finding.after, t) })
        : t('agenda:solve.breakWithin')
    default:
      return null
  }
}

/** What was done to one item to make everything fit: 'Verdieping 10 minuten korter: 65 in plaats van 75.' */
export const fitInWords = (
  { at, fromMinutes, toMinutes }: Fit,
  lines: readonly NamedLine[],
  t: Translate,
) => {
  const line = lines[at]
  const count = fromMinutes - toMinutes
  const loose = count % 5
  return [
    t('agenda:fit.shorter', { item: line ? nameOf(line, t) : '', count, from: fromMinutes, to: toMinutes }),
    ...(loose === 0 ? [] : [t('agenda:fit.loose', { count: loose })]),
  ].join(' ')
}

const giversInWords = (givers: Extract<Finding, { kind: 'tooLong' }>['couldGive'], t: Translate): string => {
  const items = givers
    .slice(0, 4)
    .map((line) => t('agenda:finding.gives', { name: nameOf(line, t), count: line.giveMinutes }))
  const [last, ...before] = items.reverse()
  const list =
    before.length === 0 ? last : `${before.reverse().join(', ')} ${t('agenda:finding.and')} ${last}`
  return t('agenda:finding.room', { items: list ?? '' })
}

// '12:30' as the language writes it.
const timeOf = (time: string, t: Translate) => {
  const [hours = '', minutes = ''] = time.split(':')
  return t('agenda:clock', { hours, minutes })
}

// A pillar goes by its own name, anything else by the title that stands in the programme.
const nameOf = (line: Pick<NamedLine, 'title' | 'kind'>, t: Translate) =>
  isPillar(line.kind) ? t(`agenda:pillar.${line.kind}`) : line.title
