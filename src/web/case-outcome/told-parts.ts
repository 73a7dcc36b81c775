import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { CaseOutcome } from '../../intervision/case-outcome.ts'
import { dayInWords } from '../../time/day-words.ts'

/** What became of a case, to read under its text: only what was told. Whoever may read the case may read this. */
export const toldParts = (
  outcome: CaseOutcome | null,
  t: Translate,
  language: Language,
): { title: string; text: string }[] => {
  if (outcome === null) return []
  const { insights, chosenAdvice, firstStep, firstStepDue, followUp } = outcome
  const due = firstStepDue === null ? '' : t('outcome:due', { day: dayInWords(firstStepDue, language) })
  return [
    { name: 'chosenAdvice', text: chosenAdvice },
    { name: 'firstStep', text: [firstStep, due].filter(Boolean).join('\n\n') },
    { name: 'followUp', text: followUp },
    // A list, whatever stands on its lines.
    { name: 'insights', text: insights === '' ? '' : insights.replace(/^/gm, '- ') },
  ]
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => ({ title: t(`outcome:label.${name}`), text }))
}
