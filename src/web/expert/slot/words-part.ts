import type { Translate } from '../../../i18n/words.ts'
import { field } from '../../field.ts'
import type { Field, Hidden, Submit } from '../../form-parts.ts'
import type { CompareTexts, NoticePart } from '../../parts.ts'
import type { SlotOfPage } from './given.ts'

/** What an expert needs and tells about themselves, to fill in. */
export interface WordsPart {
  title: string
  /** another window of theirs saved meanwhile */
  conflict: { notice: NoticePart; texts: { title: string; compare: CompareTexts }[] } | null
  action: string
  hidden: Hidden[]
  needs: Field
  biography: Field
  submit: Submit
}

/** The form with what was typed; on a conflict with what is kept beside it. */
export const wordsPart = ({ slot, form, isConflict }: SlotOfPage, t: Translate): WordsPart => {
  const f = (name: 'needs' | 'biography', rows: number): Field =>
    field({
      name,
      rows,
      label: t(`expert:slot.${name}`),
      hint: t(`expert:slot.${name}Hint`),
      value: form.typed[name],
      error: form.faults[name] ? t(`expert:fault.${form.faults[name]}`) : null,
      optionalWord: t('layout:optional'),
    })
  const fields = { needs: f('needs', 4), biography: f('biography', 6) }
  return {
    title: t('expert:slot.wordsTitle'),
    conflict: isConflict ? conflictOf(slot, Object.values(fields), t) : null,
    action: `/expert/${slot.id}/words`,
    hidden: [{ name: 'version', value: String(form.version) }],
    ...fields,
    submit: { label: t('expert:slot.submit'), note: t('expert:slot.submitNote'), quiet: null },
  }
}

const conflictOf = (
  slot: SlotOfPage['slot'],
  fields: Field[],
  t: Translate,
): NonNullable<WordsPart['conflict']> => ({
  notice: {
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: null,
    text: t('expert:slot.conflict'),
    links: [],
  },
  texts: fields.flatMap(({ name, label, value }) => {
    const kept = name === 'needs' ? slot.needs : slot.biography
    if (kept === value.trim()) return []
    const compare: CompareTexts = {
      label: t('programme:item.compare', { field: label }),
      yours: { heading: t('programme:item.yours'), text: value || t('programme:item.empty') },
      theirs: { heading: t('programme:item.theirs'), text: kept || t('programme:item.empty') },
    }
    return [{ title: label, compare }]
  }),
})
