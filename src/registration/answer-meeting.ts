import type { Answer } from '../db/answer-tables.ts'
import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { endSubstitute } from './end-substitute.ts'
import { type WhyNotAnswer, whyNotAnswer } from './meeting-answer.ts'
import { givePlaces } from './meeting-places.ts'
import { stateInCircle } from './state-in-circle.ts'
import { writeAnswer } from './write-answer.ts'

export interface NewAnswer {
  registrationId: string
  meetingId: string
  answer: Answer
}

/**
 * Notes that somebody cannot come to one meeting, or comes after all, and then nobody in their place. The seat in the
 * circle stays theirs; at a meeting that is full who comes back waits for a place. Saying the same again changes nothing.
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
  if (answer === 'comes') await endSubstitute(trx, { registrationId, meetingId }, now)
  await writeAnswer(trx, { registrationId, meeting, answer }, now)
  await givePlaces(trx, { circleId, invites: true }, now)
  return done({ circleId })
}
