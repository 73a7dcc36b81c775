import type { Translate } from '../../../../i18n/words.ts'
import { ITEM_KINDS, isPillar } from '../../../../programme/pillar.ts'
import type { AsideItem } from '../../../../programme/put-aside.ts'
import { field } from '../../../field.ts'
import type { ActionForm, Field } from '../../../form-parts.ts'

/** What was taken out of the programme, each with a button that brings it back. */
export interface AsidePart {
  title: string
  text: string
  items: { text: string; back: ActionForm }[]
}

/** What the script that moves lines needs: its address, and words for who hears what it did. */
export interface ReorderScript {
  scriptHref: string
  handle: string
  /** with {title} and {place} to fill in */
  told: string
  /** where the programme on the screen is composed */
  timesHref: string
}

/** Null when nothing is aside. */
export const asidePart = (aside: AsideItem[], href: string, t: Translate): AsidePart | null =>
  aside.length === 0
    ? null
    : {
        title: t('programme:asideTitle'),
        text: t('programme:asideText'),
        items: aside.map(({ id, kind, title }) => ({
          text: isPillar(kind) ? `${t(`agenda:pillar.${kind}`)}: ${title}` : title,
          back: {
            action: `${href}/items/${id}/return`,
            hidden: [],
            label: t('programme:bringBack'),
            look: 'subtle',
            isNegative: false,
            note: null,
          },
        })),
      }

/** The choice of what to add. */
export const addPart = (t: Translate): { title: string; kind: Field; label: string } => ({
  title: t('programme:addTitle'),
  label: t('programme:add'),
  kind: field({
    name: 'kind',
    label: t('programme:addKind'),
    hint: t('programme:addHint'),
    options: ITEM_KINDS.map((kind) => ({
      value: kind,
      label: isPillar(kind) ? t(`agenda:pillar.${kind}`) : t(`programme:kind.${kind}`),
      hint: null,
      isSelected: kind === 'break',
    })),
  }),
})

/** Placeholders stay as they are: the script fills them in. */
export const reorderScript = (
  { scriptHref, href }: { scriptHref: string; href: string },
  t: Translate,
): ReorderScript => ({
  scriptHref,
  timesHref: `${href}/times`,
  handle: t('programme:drag'),
  told: t('programme:movedTo', { title: '{title}', place: '{place}' }),
})
