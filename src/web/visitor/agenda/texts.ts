import type { AgendaText } from '../../../agenda/agenda-texts.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { Facts, PillarName } from '../../parts.ts'

/** A text beside the programme, as a page shows it. */
export interface AgendaTextPart {
  /** the pillar that it belongs to, by icon and name; null when it belongs to none */
  pillar: { name: PillarName; label: string } | null
  title: string
  /** empty when there are only details */
  text: string
  /** what to know about it, one by one; null when there is nothing */
  details: Facts | null
}

/** Texts beside the programme, for a page. */
export const textParts = (texts: AgendaText[], t: Translate): AgendaTextPart[] =>
  texts.map(({ pillar, title, text, details }) => ({
    pillar: pillar === null ? null : { name: pillar, label: t(`agenda:pillar.${pillar}`) },
    title,
    text,
    details:
      details.length === 0 ? null : { items: details.map((row) => ({ ...row, note: null, href: null })) },
  }))
