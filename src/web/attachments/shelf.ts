import type { Language } from '../../db/schema.ts'
import type { Translate } from '../../i18n/words.ts'
import type { Adder } from '../../programme/attachments/attachment.ts'
import type { Link } from '../layout.ts'

/** The files of one meeting, as far as one person may see and handle them: each door makes its own. */
export interface Shelf {
  meetingId: string
  /** of its page; a file is handed out below it */
  href: string
  back: Link
  /** what the page is about: 'Bijeenkomst 2, Breda' */
  kicker: string
  lead: string
  /** null for who only reads */
  by: Adder | null
  /** where a file may be laid besides the meeting as a whole */
  items: { id: string; title: string }[]
  /** false leaves out the meeting as a whole */
  mayAddToMeeting: boolean
  /** shows only what lies with this item; null shows all */
  onlyItemId: string | null
}

/** Who reads the page. */
export interface ShelfReader {
  t: Translate
  language: Language
}
