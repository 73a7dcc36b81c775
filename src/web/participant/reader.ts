import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'

/** Who reads a page of this door, and when: what every page maker needs. */
export interface Reader {
  t: Translate
  language: Language
  now: Temporal.Instant
}
