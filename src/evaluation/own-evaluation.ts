import type { AttendanceState } from '../db/attendance-tables.ts'
import type { Db } from '../db/connect.ts'
import type { Evaluation } from './evaluation.ts'

/** What is known of one person and one meeting after it. */
export interface OwnEvaluation {
  /** what they were marked as at the door; null when they were not */
  attendance: AttendanceState | null
  /** null as long as they said nothing */
  stored: (Evaluation & { version: number }) | null
}

/** What somebody said of a meeting, and whether they were marked there; one statement. */
export const findOwnEvaluation = async (
  db: Db,
  { registrationId, meetingId }: { registrationId: string; meetingId: string },
): Promise<OwnEvaluation> => {
  const row = await db
    .selectFrom('registration')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.registration_id', '=', 'registration.id')
        .on('attendance.meeting_id', '=', meetingId),
    )
    .leftJoin('evaluation', (join) =>
      join
        .onRef('evaluation.registration_id', '=', 'registration.id')
        .on('evaluation.meeting_id', '=', meetingId),
    )
    .where('registration.id', '=', registrationId)
    .select(['attendance.state as attendance', 'evaluation.usefulness', 'evaluation.progress'])
    .select(['evaluation.takes_home as takesHome', 'evaluation.next_time as nextTime'])
    .select(['evaluation.may_quote as mayQuote', 'evaluation.version'])
    .executeTakeFirstOrThrow()
  const { attendance, usefulness, takesHome, nextTime, mayQuote, version, progress } = row
  return {
    attendance,
    stored:
      usefulness === null
        ? null
        : {
            usefulness,
            takesHome: takesHome ?? '',
            nextTime: nextTime ?? '',
            progress,
            mayQuote: mayQuote ?? false,
            version: version ?? 0,
          },
  }
}
