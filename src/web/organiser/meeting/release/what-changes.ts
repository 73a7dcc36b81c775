import type { Agenda } from '../../../../agenda/agenda.ts'
import type { Finding } from '../../../../agenda/finding.ts'
import { findingInWords, roomInWords } from '../../../../agenda/finding-words.ts'
import { compareDays } from '../../../../agenda/release/compare-days.ts'
import { differencesInWords } from '../../../../agenda/release/difference-words.ts'
import { openLines } from '../../../../agenda/release/open-lines.ts'
import type { Language } from '../../../../db/schema.ts'
import type { Translate } from '../../../../i18n/words.ts'
import { missingPillars } from '../../../../programme/pillar.ts'

/** Something to look at before a release, and what could be done about it. */
export interface WarningLine {
  text: string
  /** null when there is nothing to do, or nobody knows */
  solve: string | null
}

/** What is the matter with a working version, what makes its times wrong first; also which pillars are still empty. */
export const warningsOf = (agenda: Agenda, t: Translate): WarningLine[] => {
  const findings = agenda.findings.filter(({ kind }) => kind !== 'nothingPlanned')
  return [
    ...[...findings.filter(isBlocking), ...findings.filter((one) => !isBlocking(one))].map((finding) => ({
      text: findingInWords(finding, t),
      solve: roomInWords(finding, t),
    })),
    ...missingPillars(agenda.lines).map((pillar) => ({
      text: t('release:warnings.missing', { pillar: t(`agenda:pillar.${pillar}`) }),
      solve: null,
    })),
  ]
}

/** Whether something is so wrong with the times that it is only released knowingly. */
export const asksTick = ({ findings }: Pick<Agenda, 'findings'>): boolean => findings.some(isBlocking)

/** Everything that people may see and that is another in the newer version, one sentence each. */
export const changesBetween = (
  older: Pick<Agenda, 'lines'>,
  newer: Pick<Agenda, 'lines'>,
  t: Translate,
  language: Language,
): string[] => {
  const day = openLines(newer.lines)
  return differencesInWords(compareDays(openLines(older.lines), day), day, t, language)
}

const isBlocking = ({ kind }: Finding): boolean => BLOCKING.has(kind)

const BLOCKING: ReadonlySet<Finding['kind']> = new Set([
  'tooLong',
  'longerThanDay',
  'fixedTooEarly',
  'fixedOverlap',
  'walkFillsVisit',
])
