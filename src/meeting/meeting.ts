import type { MeetingState } from '../db/schema.ts'
import { firstMoment, resolveWallTime } from '../time/wall-time.ts'

/** A meeting of a circle, in the wall time of its own zone. */
export interface Meeting {
  id: string
  circleId: string
  number: number
  theme: string
  /** '2027-03-30' */
  heldOn: string
  /** '09:30', local to `timeZone` */
  startsAt: string
  endsAt: string
  /** IANA name */
  timeZone: string
  /** the city; empty while it is to be decided */
  place: string
  hostOrganisationId: string | null
  state: MeetingState
  version: number
}

/** Where meetings are, unless they say otherwise. */
export const DEFAULT_TIME_ZONE = 'Europe/Amsterdam'

type When = Pick<Meeting, 'heldOn' | 'startsAt' | 'timeZone'>

/** Whether a meeting has begun: from then on it is as it was, and nobody's calendar may change. */
export const hasBegun = (meeting: When, now: Temporal.Instant): boolean => {
  const start = firstMoment(resolveWallTime(meeting.heldOn, meeting.startsAt, meeting.timeZone))
  return start !== null && Temporal.Instant.compare(start.toInstant(), now) <= 0
}

/** Why date, time and place of a meeting can no longer change, nor the meeting be cancelled; null when they can. */
export const whyNotChange = (
  meeting: When & Pick<Meeting, 'state'>,
  now: Temporal.Instant,
): 'cancelled' | 'past' | null => {
  if (meeting.state === 'cancelled') return 'cancelled'
  return hasBegun(meeting, now) ? 'past' : null
}

type Place = Pick<Meeting, 'heldOn' | 'startsAt' | 'endsAt' | 'place'>

/** Whether calendars must hear of a change: another date, time or place. */
export const concernsCalendars = (before: Place, after: Place): boolean =>
  before.heldOn !== after.heldOn ||
  before.startsAt !== after.startsAt ||
  before.endsAt !== after.endsAt ||
  before.place !== after.place
