import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findReport } from './find-report.ts'

export interface ReportToSave {
  meetingId: string
  report: string
  to: 'draft' | 'shared'
  /** the version that was on the screen; 0 when nothing was saved yet */
  basedOn: number
  /** name of the organiser */
  by: string
}

/** Why a report is not saved as it was asked. */
export type WhyNotReport = 'empty' | 'tooEarly' | 'changedMeanwhile'

/**
 * Keeps the report of a meeting, and says whether participants can read it. The moment since when they can stays as it
 * was until it is taken back. Saved again as it is, it just stands. Refused when nothing is there to share, the day of
 * the meeting is still to come, or somebody saved since it was shown.
 */
export const saveReport = async (
  trx: Trx,
  { meetingId, report, to, basedOn, by }: ReportToSave,
  now: Temporal.Instant,
): Promise<Outcome<null, WhyNotReport>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const stored = await findReport(trx, meetingId)
  if (stored.report === report && (stored.sharedAt !== null) === (to === 'shared')) return done(null)
  if (stored.version !== basedOn) return refused('changedMeanwhile')
  if (to === 'shared' && report === '') return refused('empty')
  const today = now.toZonedDateTimeISO(meeting.timeZone).toPlainDate().toString()
  if (to === 'shared' && today < meeting.heldOn) return refused('tooEarly')
  const row = {
    report,
    version: basedOn + 1,
    shared_at: to === 'shared' ? (stored.sharedAt ?? now) : null,
    changed_by: by,
    changed_at: now,
  }
  await trx
    .insertInto('meeting_report')
    .values({ ...row, meeting_id: meetingId })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute()
  return done(null)
}
