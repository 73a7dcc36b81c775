import { isPublic } from '../circle/circle.ts'
import type { CirclePhase } from '../db/schema.ts'
import { hasBegun } from '../meeting/meeting.ts'
import { isOpenForRegistration } from '../registration/registration.ts'

/** The meeting without obligation with which a circle may begin, in the wall time of its own zone. */
export interface InformationMeeting {
  id: string
  circleId: string
  /** '2027-03-30' */
  heldOn: string
  /** '19:30', local to `timeZone` */
  startsAt: string
  endsAt: string
  /** IANA name */
  timeZone: string
  /** building, street and city in one line; empty while it is not known */
  place: string
  /** one line per part, as the organiser wrote it; may be empty */
  programme: string
  /** people; null sets no limit */
  capacity: number | null
  state: 'planned' | 'cancelled'
  version: number
  /** of the circle that it belongs to */
  phase: CirclePhase
}

/** Seats that nobody has; null when there is no limit. Never below zero, also after the capacity was lowered. */
export const guestSeatsLeft = (capacity: number | null, guests: number): number | null =>
  capacity === null ? null : Math.max(0, capacity - guests)

/** Why nobody can sign up for an information meeting, whoever it is; null when somebody can as long as there is a seat. */
export const whyNotSignUp = (
  meeting: Pick<InformationMeeting, 'state' | 'phase' | 'heldOn' | 'startsAt' | 'timeZone'>,
  now: Temporal.Instant,
): 'cancelled' | 'past' | 'closed' | null => {
  if (meeting.state === 'cancelled') return 'cancelled'
  if (!isPublic(meeting.phase) || meeting.phase === 'closed') return 'closed'
  return hasBegun(meeting, now) ? 'past' : null
}

/** Why the guests cannot be sent the link to register for the circle now; null when they can. */
export const whyNotFollowUp = (
  meeting: Pick<InformationMeeting, 'state' | 'phase' | 'heldOn' | 'startsAt' | 'endsAt' | 'timeZone'>,
  now: Temporal.Instant,
): 'cancelled' | 'notYet' | 'notOpen' | null => {
  if (meeting.state === 'cancelled') return 'cancelled'
  // Once it is over: hasBegun asks about a moment, here its end.
  if (!hasBegun({ ...meeting, startsAt: meeting.endsAt }, now)) return 'notYet'
  return isOpenForRegistration(meeting.phase) ? null : 'notOpen'
}
