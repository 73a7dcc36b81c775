import type { Expert } from '../../../../../expert/experts.ts'
import type { FoundDeepDive } from '../../../../../expert/save-deep-dive.ts'

/** What the page of a deep dive is made from. */
export interface DeepDiveOfPage extends FoundDeepDive {
  meetingId: string
  /** in the order in which they were named */
  experts: Expert[]
  /** '14.20–15.20', of the programme as it is kept */
  times: string
  /** code of why nothing can be changed any more; null when it can */
  closed: 'cancelled' | 'past' | null
  /** of this page */
  href: string
  /** of the item's own page */
  itemHref: string
}
