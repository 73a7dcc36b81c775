import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { timeInWords, wallTimeOf } from '../time/day-words.ts'
import type { AgendaItem } from './agenda.ts'
import type { Stretch } from './stretches.ts'

/** A part of an item in words: '15.57', 'op bezoek'. */
export interface StretchLine {
  time: string
  title: string
}

/** What happens within an item, by the clock: the walk there, the visit, the walk back, or the parts of a deep dive. */
export const stretchLines = (
  { stretches, deepDive }: Pick<AgendaItem, 'stretches' | 'deepDive'>,
  t: Translate,
  language: Language,
): StretchLine[] =>
  stretches.map((stretch, at) => ({
    time: timeInWords(wallTimeOf(stretch.startMinute), language),
    title: stretchTitle(stretch, deepDive?.parts[at]?.form, t),
  }))

// The visit has its title above; a part of a deep dive without one goes by its form.
const stretchTitle = ({ kind, title }: Stretch, form: string | undefined, t: Translate): string => {
  if (kind !== 'part') return t(`agenda:stretch.${kind}`)
  return title || (form === undefined ? t('agenda:stretch.part') : t(`expert:form.${form}`))
}
