import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'

/** Who reads a page of this door, and when: what every page maker needs. */
export interface Reader {
  t: Translate
  language: Language
  /** '2026-11-21', on the clock of the Netherlands */
  today: string
  now: Temporal.Instant
  /** false for who may read but not change */
  mayChange: boolean
}
