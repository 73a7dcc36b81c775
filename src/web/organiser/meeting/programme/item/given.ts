import type { Attachment } from '../../../../../programme/attachments/attachment.ts'
import type { StoredItem } from '../../../../../programme/item.ts'
import type { LeadChoice } from './queries.ts'

/** What the page of an item is made from. */
export interface ItemOfPage {
  /** as it is kept */
  item: StoredItem
  choices: LeadChoice[]
  files: Attachment[]
  /** '09.30–09.45', of the programme as it is kept */
  times: string
  /** of the programme's page */
  href: string
  city: string
}
