import type { Language } from '../../../../db/schema.ts'
import type { Translate } from '../../../../i18n/words.ts'
import { ITEM_KINDS, isPillar } from '../../../../programme/pillar.ts'
import type { AsideItem } from '../../../../programme/put-aside.ts'
import { minuteOfDay, timeInWords } from '../../../../time/day-words.ts'
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
  /** minutes after local midnight at which the first line begins */
  startMinute: number
  /** between hours and minutes: '.' or ':' */
  mark: string
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
  { scriptHref, startsAt, language }: { scriptHref: string; startsAt: string; language: Language },
  t: Translate,
): ReorderScript => ({
  scriptHref,
  startMinute: minuteOfDay(startsAt),
  mark: timeInWords('00:00', language).charAt(2),
  handle: t('programme:drag'),
  told: t('programme:movedTo', { title: '{title}', place: '{place}' }),
})
