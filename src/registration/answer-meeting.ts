import type { Answer } from '../db/answer-tables.ts'
import type { Trx } from '../db/connect.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { type WhyNotAnswer, whyNotAnswer } from './meeting-answer.ts'
import { stateInCircle } from './state-in-circle.ts'

export interface NewAnswer {
  registrationId: string
  meetingId: string
  answer: Answer
}

/**
 * Notes that somebody cannot come to one meeting, or comes after all. The seat in the circle stays theirs. Saying the
 * same again changes nothing.
 * @returns the circle, whose calendars must hear of it; refused without a seat, for a meeting that is off, and after
 *   the deadline
 * @throws when there is no such meeting, or the registration belongs to another circle
 */
export const answerMeeting = async (
  trx: Trx,
  { registrationId, meetingId, answer }: NewAnswer,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, WhyNotAnswer>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const { circleId } = meeting
  const reason = whyNotAnswer(await stateInCircle(trx, { registrationId, circleId }), meeting, now)
  if (reason) return refused(reason)
  await writeAnswer(trx, { registrationId, meeting, answer }, now)
  return done({ circleId })
}

/** Writes an answer down, in place of the one before. Decide first whether it may be given. */
export const writeAnswer = async (
  trx: Trx,
  { registrationId, meeting, answer }: { registrationId: string; meeting: Meeting; answer: Answer },
  now: Temporal.Instant,
): Promise<void> => {
  const about = { held_on: meeting.heldOn, answer, changed_at: now }
  await trx
    .insertInto('meeting_answer')
    .values({ registration_id: registrationId, meeting_id: meeting.id, ...about })
    .onConflict((conflict) =>
      conflict
        .columns(['registration_id', 'meeting_id'])
        .doUpdateSet(about)
        .where(({ eb, or }) =>
          or([eb('meeting_answer.answer', '<>', answer), eb('meeting_answer.held_on', '<>', meeting.heldOn)]),
        ),
    )
    .execute()
}
