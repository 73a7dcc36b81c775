import type { Language } from '../../../../db/schema.ts'
import type { FormatFinding, OtherPlace, Solver } from '../../../../programme/format-facts.ts'
import type { Reader } from '../../reader.ts'

type T = Reader['t']

/** One sentence per finding: 'Groep 2 heeft nog geen casus.' */
export const findingInWords = (finding: FormatFinding, { t, language }: Reader): string => {
  switch (finding.kind) {
    case 'pillarEmpty':
    case 'pillarAbsent':
      return t(`format:${finding.kind}`, { pillar: t(`agenda:pillar.${finding.pillar}`) })
    case 'groupWithoutCase':
      return t('format:groupWithoutCase', { group: finding.group })
    case 'noExpertConfirmed':
      return finding.asked ? t('format:expertAsked', { name: finding.asked }) : t('format:noExpertConfirmed')
    case 'speakerTwice':
      return t('format:speakerTwice', { name: finding.speaker, where: placeInWords(finding.where, t) })
    case 'hostTasksLate':
      return t('format:hostTasksLate', { count: finding.tasks.length, tasks: finding.tasks.join('; ') })
    case 'sameWeekday':
      return t('format:sameWeekday', {
        count: finding.count,
        of: finding.of,
        weekday: weekdayName(finding.weekday, language),
      })
    case 'outOfBalance':
      return t('format:outOfBalance', {
        short: t(`format:balance.${finding.short}`),
        percent: finding.percent,
      })
    default:
      return t(`format:${finding.kind}`)
  }
}

/** 'Aan zet: Femke van den Denkbeeld.' */
export const solverInWords = (solver: Solver, t: T): string =>
  t('format:solver', { who: 'name' in solver ? solver.name : t(`format:role.${solver.role}`) })

const placeInWords = (where: OtherPlace, t: T) =>
  'group' in where ? t('format:otherGroup', { number: where.group }) : where.meeting

// 2024 began on a Monday.
const weekdayName = (weekday: number, language: Language) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
