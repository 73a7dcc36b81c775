import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { lockRegistration } from '../registration/lock-registration.ts'
import type { OwnMeeting } from '../registration/own-registration.ts'
import { type Evaluation, type WhyNotEvaluate, whyNotEvaluate } from './evaluation.ts'
import { findOwnEvaluation, type OwnEvaluation } from './own-evaluation.ts'

export interface EvaluationToSave {
  registrationId: string
  /** as its circle has it, with what this person answered about it */
  meeting: OwnMeeting
  /** the version that was on the screen; 0 when nothing was said yet */
  basedOn: number
  evaluation: Evaluation
}

/**
 * Keeps what somebody thought of a meeting, and changes it for two weeks. Said again it just stands. Refused when it
 * cannot be said (any more), or when they saved something else since this was shown, in another window.
 */
export const saveEvaluation = async (
  trx: Trx,
  { registrationId, meeting, basedOn, evaluation }: EvaluationToSave,
  now: Temporal.Instant,
): Promise<Outcome<null, WhyNotEvaluate | 'changedMeanwhile'>> => {
  const { state } = await lockRegistration(trx, registrationId)
  const { attendance, stored } = await findOwnEvaluation(trx, { registrationId, meetingId: meeting.id })
  const why = whyNotEvaluate({ state, attendance }, meeting, now)
  if (why) return refused(why)
  if (stored && isSame(stored, evaluation)) return done(null)
  if ((stored?.version ?? 0) !== basedOn) return refused('changedMeanwhile')
  const row = {
    usefulness: evaluation.usefulness,
    takes_home: evaluation.takesHome,
    next_time: evaluation.nextTime,
    progress: evaluation.progress,
    may_quote: evaluation.mayQuote,
    version: basedOn + 1,
    saved_at: now,
  }
  await trx
    .insertInto('evaluation')
    .values({ ...row, meeting_id: meeting.id, registration_id: registrationId, import_key: null })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'registration_id']).doUpdateSet(row))
    .execute()
  return done(null)
}

const isSame = (stored: NonNullable<OwnEvaluation['stored']>, said: Evaluation): boolean =>
  stored.usefulness === said.usefulness &&
  stored.takesHome === said.takesHome &&
  stored.nextTime === said.nextTime &&
  stored.progress === said.progress &&
  stored.mayQuote === said.mayQuote
