import type { Db } from '../db/connect.ts'
import { type MeetingReport, NO_REPORT } from './report.ts'

/** The report of a meeting as it was saved last, for its organiser. */
export const findReport = async (db: Db, meetingId: string): Promise<MeetingReport> => {
  const found = await db
    .selectFrom('meeting_report')
    .where('meeting_id', '=', meetingId)
    .select(['report', 'version', 'shared_at as sharedAt', 'changed_by as changedBy'])
    .executeTakeFirst()
  return found ?? NO_REPORT
}

/** What participants read of it: empty as long as it is not shared. */
export const findSharedReport = async (db: Db, meetingId: string): Promise<string> => {
  const { report, sharedAt } = await findReport(db, meetingId)
  return sharedAt === null ? '' : report
}
