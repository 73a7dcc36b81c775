import type { ActionForm, ErrorSummary, Field, Submit } from '../form-parts.ts'
import type { Link } from '../layout.ts'
import type { PageHead } from '../parts.ts'

/** Views of the access door. */
export interface AccessViews {
  'access/link': LinkPage
  'access/ask': AskPage
  'access/code': CodePage
  'access/message': MessagePage
}

/** Behind a link in a letter: says what it opens; only the button opens it. */
export interface LinkPage {
  head: PageHead
  action: ActionForm
}

/** One address, to which a letter with a link may go. */
export interface AskPage {
  head: PageHead
  summary: ErrorSummary | null
  /** What helps on besides the form. */
  links: Link[]
  action: string
  email: Field
  submit: Submit
}

/** The six characters of a sign-in letter. */
export interface CodePage {
  head: PageHead
  paragraphs: string[]
  summary: ErrorSummary | null
  action: string
  code: Field
  submit: Submit
  links: Link[]
}

export interface MessagePage {
  head: PageHead
  paragraphs: string[]
  links: Link[]
}
