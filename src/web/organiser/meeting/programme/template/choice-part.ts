import type { ActionForm, Field } from '../../../../form-parts.ts'
import type { Reader } from '../../../reader.ts'
import { fieldMaker } from '../../../typed.ts'
import { button } from './button.ts'
import type { GoingItem } from './queries.ts'
import type { TemplateState } from './state.ts'

export interface ChoicePart {
  title: string
  action: string
  from: Field
  label: string
}

/** What the chosen programme brings, and what goes to make room for it. */
export interface PreviewPart {
  title: string
  comes: { title: string; lines: string[]; note: string }
  goes: { title: string; lines: string[]; note: string }
  replace: ActionForm
}

/** The choice of what to begin with. */
export const choicePart = (
  { sources, chosen }: TemplateState,
  action: string,
  { t }: Reader,
): ChoicePart => ({
  title: t('template:choose'),
  action,
  label: t('template:look'),
  from: fieldMaker(
    {},
    {},
    t,
  )({
    name: 'from',
    label: t('template:from'),
    optionalWord: null,
    options: sources.map(({ key, label }) => ({
      value: key,
      label,
      hint: null,
      isSelected: key === chosen?.source.key,
    })),
  }),
})

/** The chosen programme, with the button that takes it. */
export const previewPart = (
  { goes, mark }: TemplateState,
  { source, items }: NonNullable<TemplateState['chosen']>,
  action: string,
  reader: Reader,
): PreviewPart => {
  const { t } = reader
  return {
    title: source.label,
    comes: {
      title: t('template:comes'),
      lines: items.map(({ title, minutes }) => t('template:line', { title, minutes })),
      note: t('template:comesNote'),
    },
    goes: {
      title: t('template:goes'),
      lines: goes.map((item) => goingLine(item, reader)),
      note: t('template:goesNote'),
    },
    replace: {
      ...button(action, t('template:replace'), 'primary'),
      hidden: [
        { name: 'from', value: source.key },
        { name: 'mark', value: mark },
      ],
      note: t('template:replaceNote'),
    },
  }
}

const goingLine = ({ title, minutes, people, news }: GoingItem, { t, language }: Reader): string => {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(people)
  return [
    t('template:line', { title, minutes }),
    ...(people.length > 0 ? [t('template:with', { names })] : []),
    ...(news > 0 ? [t('template:news', { count: news })] : []),
  ].join('; ')
}
