import type { Overview } from '../circle/queries.ts'
import type { MeetingStatus } from '../missing.ts'

/** One meeting with the circle that it belongs to. */
export interface MeetingOfCircle {
  circle: Overview
  meeting: MeetingStatus
  /** people who hold a seat: who gets mail when the meeting changes */
  seated: number
}

/** Where the organiser finds a meeting. */
export const hrefOf = ({ circle, meeting }: MeetingOfCircle): string =>
  `/organiser/circles/${circle.slug}/meetings/${meeting.number}`
