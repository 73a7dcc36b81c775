import type { DeepDive } from '../../../../../expert/deep-dive.ts'
import type { Translate } from '../../../../../i18n/words.ts'
import type { Field } from '../../../../form-parts.ts'
import type { CompareTexts, NoticePart } from '../../../../parts.ts'
import { allOf, type DeepDiveFields } from './fields.ts'
import { type DeepDiveTyped, typedDeepDive } from './form.ts'

export interface DeepDiveConflict {
  notice: NoticePart
  texts: { title: string; compare: CompareTexts }[]
}

/** What somebody else saved meanwhile, beside what was typed: every field in which the two differ. */
export const conflictOf = (
  kept: DeepDive | null,
  { typed }: DeepDiveTyped,
  fields: DeepDiveFields,
  t: Translate,
): DeepDiveConflict => {
  const theirs = typedDeepDive(kept)
  const differing = allOf(fields).filter(({ name }) => (theirs[name] ?? '') !== (typed[name] ?? '').trim())
  return {
    notice: {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t('expert:dive.conflict'),
      links: [],
    },
    texts: differing.map((one) => ({
      title: one.label,
      compare: {
        label: t('programme:item.compare', { field: one.label }),
        yours: { heading: t('programme:item.yours'), text: shown(one, typed[one.name] ?? '', t) },
        theirs: { heading: t('programme:item.theirs'), text: shown(one, theirs[one.name] ?? '', t) },
      },
    })),
  }
}

const shown = ({ options }: Field, value: string, t: Translate) =>
  options.find((option) => option.value === value)?.label || value || t('programme:item.empty')
