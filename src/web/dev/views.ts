import type { LetterPage, MailPage } from './pages.ts'
import type { StylePage } from './style/pages.ts'

/** Views of the developer's door, which production does not have. */
export interface DevViews {
  'dev/mail': MailPage
  'dev/letter': LetterPage
  'dev/style': StylePage
}
