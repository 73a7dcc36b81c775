import type { Translate } from '../../../../../i18n/words.ts'
import type { Field } from '../../../../form-parts.ts'
import type { CompareTexts, NoticePart } from '../../../../parts.ts'
import { allOf, type ItemFields } from './fields.ts'
import { type ItemForm, typedItem } from './form.ts'
import type { ItemOfPage } from './given.ts'

export interface ItemConflict {
  notice: NoticePart
  texts: { title: string; compare: CompareTexts }[]
}

/** What somebody else saved meanwhile, beside what was typed: every field in which the two differ. */
export const conflictOf = (
  { item }: ItemOfPage,
  form: ItemForm,
  fields: ItemFields,
  t: Translate,
): ItemConflict => {
  const kept = typedItem(item)
  const differing = allOf(fields).filter(({ name }) => (kept[name] ?? '') !== (form.typed[name] ?? '').trim())
  return {
    notice: {
      kind: 'warning',
      word: t('layout:noticeKind.warning'),
      title: null,
      text: t('programme:item.conflict'),
      links: [],
    },
    texts: differing.map((one) => ({
      title: one.label,
      compare: {
        label: t('programme:item.compare', { field: one.label }),
        yours: { heading: t('programme:item.yours'), text: shown(one, form.typed[one.name] ?? '', t) },
        theirs: { heading: t('programme:item.theirs'), text: shown(one, kept[one.name] ?? '', t) },
      },
    })),
  }
}

const shown = ({ options }: Field, value: string, t: Translate) =>
  options.find((option) => option.value === value)?.label || value || t('programme:item.empty')
