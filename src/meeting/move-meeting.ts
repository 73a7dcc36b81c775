import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { concernsCalendars, hasBegun, whyNotChange } from './meeting.ts'
import type { MoveInput } from './meeting-input.ts'
import { lockMeeting } from './queries.ts'

export interface MovedMeeting extends MoveInput {
  meetingId: string
  /** the save that was seen when the move was asked for */
  version: number
}

export type MoveRefusal = 'past' | 'cancelled' | 'changedMeanwhile' | 'intoThePast' | 'sameAsBefore'

/**
 * Gives a meeting another date, time or place. A meeting that has begun stays where it was, and none is moved to a
 * moment that is over. Calendars find the difference by `calendar_version`, which grows by one.
 */
export const moveMeeting = async (
  trx: Trx,
  input: MovedMeeting,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, MoveRefusal>> => {
  const meeting = await lockMeeting(trx, input.meetingId)
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  if (meeting.version !== input.version) return refused('changedMeanwhile')
  if (!concernsCalendars(meeting, input)) return refused('sameAsBefore')
  if (hasBegun(input, now)) return refused('intoThePast')
  await trx
    .updateTable('meeting')
    .set((eb) => ({
      held_on: input.heldOn,
      starts_at: input.startsAt,
      ends_at: input.endsAt,
      time_zone: input.timeZone,
      place: input.place,
      version: meeting.version + 1,
      calendar_version: eb('calendar_version', '+', 1),
      changed_at: now,
    }))
    .where('id', '=', meeting.id)
    .execute()
  return done({ circleId: meeting.circleId })
}
