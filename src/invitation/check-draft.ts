import type { Trx } from '../db/connect.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import { isStillTrue, remindHost } from './remind-host.ts'
import { REMINDER } from './reminder-rows.ts'

/**
 * Looks once more whether a draft is still true, just before it leaves. One that is not is withdrawn, and written anew
 * for what remains of it. Any other letter, sent or not, is left as it is.
 */
export const checkDraft = async (
  trx: Trx,
  { letterId, instituteId }: { letterId: string; instituteId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const draft = await trx
    .selectFrom('letter')
    .leftJoin('host_task_reminder as reminder', 'reminder.letter_id', 'letter.id')
    .leftJoin('host_task', 'host_task.id', 'reminder.host_task_id')
    .where('letter.id', '=', letterId)
    .where('letter.institute_id', '=', instituteId)
    .where('letter.kind', '=', REMINDER)
    .where('letter.state', '=', 'draft')
    .select('host_task.meeting_id as meetingId')
    .executeTakeFirst()
  if (!draft) return
  const { meetingId } = draft
  // Its tasks were replaced by those of a file.
  if (!meetingId) await withdrawDrafts(trx, [letterId])
  else if (!(await isStillTrue(trx, { meetingId, letterId }, now))) await remindHost(trx, { meetingId }, now)
}
