import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { SectionAuthor } from '../../../programme/section-author.ts'
import type { Link } from '../../layout.ts'

/** Who reads the pages of a section and saves there: a host, or an organiser. */
export interface SectionReader {
  t: Translate
  language: Language
  /** where the form is sent */
  action: string
  back: Link | null
  /** who reads and saves */
  by: SectionAuthor
  /** of keep-draft.js */
  scriptHref: string
}
