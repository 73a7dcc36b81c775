import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { whyNotAnswer } from './meeting-answer.ts'
import { givePlaces } from './meeting-places.ts'
import { standsIn, substitutes } from './substitutes.ts'

/** Why a substitute can say nothing (any more): they do not stand in, the meeting is off, or it is too late. */
export type WhyNotDecline = 'notStandingIn' | 'cancelled' | 'tooLate'

/**
 * A substitute says that they cannot come after all. Who named them still cannot come, and is told; they may name
 * somebody else until the same deadline.
 * @returns whose calendar must hear of it; refused as for an answer, and for who does not stand in
 */
export const declineSubstitution = async (
  trx: Trx,
  { substituteId }: { substituteId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; registrationId: string; meetingId: string }, WhyNotDecline>> => {
  const meetingId = await meetingOf(trx, substituteId)
  if (!meetingId) return refused('notStandingIn')
  const meeting = await lockMeeting(trx, meetingId)
  // Read only now: who named them may have ended it while this waited for the lock.
  const standing = await substitutes(trx)
    .where('substitute.id', '=', substituteId)
    .where(standsIn)
    .select(['registration.id as registrationId', 'registration.state'])
    .executeTakeFirst()
  if (!standing) return refused('notStandingIn')
  const reason = whyNotAnswer(standing.state, meeting, now)
  if (reason) return refused(reason === 'noSeat' ? 'notStandingIn' : reason)
  await trx
    .updateTable('substitute')
    .set({ ended_at: now, end_reason: 'declined' })
    .where('id', '=', substituteId)
    .execute()
  await givePlaces(trx, { circleId: meeting.circleId, invites: true }, now)
  return done({ circleId: meeting.circleId, registrationId: standing.registrationId, meetingId })
}

const meetingOf = async (trx: Trx, substituteId: string): Promise<string | undefined> => {
  const row = await trx
    .selectFrom('substitute')
    .where('id', '=', substituteId)
    .select('meeting_id as meetingId')
    .executeTakeFirst()
  return row?.meetingId
}
