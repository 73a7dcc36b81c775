import type { Database, MeetingState } from '../db/schema.ts'
import { workingDayBefore } from '../time/working-day.ts'
import { holdsSeat } from './registration.ts'

/** A meeting as far as its day matters for answers. */
export interface AnsweredMeeting {
  /** '2027-03-30' */
  heldOn: string
  /** IANA name */
  timeZone: string
  state: MeetingState
}

/** Why somebody cannot answer (any more): no seat, the meeting is off, or the host has counted already. */
export type WhyNotAnswer = 'noSeat' | 'cancelled' | 'tooLate'

/**
 * Until when a participant may say whether they come to a meeting, or who comes in their place: noon of the working day
 * before, on the clock of the meeting, because by then the host orders lunch. Weekends and public holidays are no
 * working days.
 */
export const answerDeadline = ({
  heldOn,
  timeZone,
}: Pick<AnsweredMeeting, 'heldOn' | 'timeZone'>): Temporal.ZonedDateTime =>
  workingDayBefore(Temporal.PlainDate.from(heldOn)).toZonedDateTime({ timeZone, plainTime: '12:00' })

/** Why this registration can say nothing about this meeting now; null when it can. */
export const whyNotAnswer = (
  state: Database['registration']['state'],
  meeting: AnsweredMeeting,
  now: Temporal.Instant,
): WhyNotAnswer | null => {
  if (!holdsSeat(state)) return 'noSeat'
  if (meeting.state === 'cancelled') return 'cancelled'
  const isTooLate = Temporal.Instant.compare(answerDeadline(meeting).toInstant(), now) <= 0
  return isTooLate ? 'tooLate' : null
}
