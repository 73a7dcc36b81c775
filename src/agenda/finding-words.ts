import type { Translate } from '../i18n/words.ts'
import { isPillar } from '../programme/pillar.ts'
import type { Finding } from './findings.ts'

/** One sentence per finding: '25 minuten te veel, door Verdieping'. */
export const findingInWords = (finding: Finding, t: Translate): string => {
  if (finding.kind === 'nothingPlanned') return t('agenda:finding.nothingPlanned')
  if (finding.kind === 'tooShort') return t('agenda:finding.tooShort', { count: finding.minutes })
  return t('agenda:finding.tooLong', { count: finding.minutes, by: nameOf(finding.cause, t) })
}

/** Which items could give the minutes back: 'Ruimte zit in Borrel (20 minuten) en Lunch (15 minuten).' Null when none can. */
export const roomInWords = (finding: Finding, t: Translate): string | null => {
  if (finding.kind !== 'tooLong' || finding.couldGive.length === 0) return null
  const items = finding.couldGive
    .slice(0, 4)
    .map((line) => t('agenda:finding.gives', { name: nameOf(line, t), count: line.giveMinutes }))
  const [last, ...before] = items.reverse()
  const list =
    before.length === 0 ? last : `${before.reverse().join(', ')} ${t('agenda:finding.and')} ${last}`
  return t('agenda:finding.room', { items: list ?? '' })
}

// A pillar goes by its own name, anything else by the title that stands in the programme.
const nameOf = (line: { title: string; kind: Parameters<typeof isPillar>[0] }, t: Translate) =>
  isPillar(line.kind) ? t(`agenda:pillar.${line.kind}`) : line.title
