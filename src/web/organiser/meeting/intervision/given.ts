import type { ReadableCase } from '../../../../intervision/cases.ts'
import type { Group, GroupPerson } from '../../../../intervision/group.ts'
import type { Together } from '../../../../intervision/together.ts'
import type { MeetingOfCircle } from '../meeting-of-circle.ts'
import type { LeadChoice } from '../programme/item/queries.ts'

/** What the page of the intervision of a meeting is made from. */
export interface GivenIntervision extends MeetingOfCircle {
  groups: Group[]
  /** everybody with a seat, sorted as a Dutch list */
  people: GroupPerson[]
  /** all of the circle that were not withdrawn */
  cases: ReadableCase[]
  /** who may facilitate, sorted */
  choices: LeadChoice[]
  /** who was put in a group with whom, over all meetings of the circle */
  together: Together
  /** of this page */
  href: string
}
