import type { Trx } from '../db/connect.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import { REQUEST, withdrawNeedlessRequests } from './ask-for-contribution.ts'
import { isStillTrue, remindHost } from './remind-host.ts'
import { REMINDER } from './reminder-rows.ts'

/**
 * Looks once more whether drafts are still true, just before they leave. One that is not is withdrawn: a reminder is
 * written anew for what remains of it, a request for something that is there by now is not. Any other letter, sent or
 * not, is left as it is.
 */
export const checkDrafts = async (
  trx: Trx,
  { letterIds, instituteId }: { letterIds: string[]; instituteId: string },
  now: Temporal.Instant,
): Promise<void> => {
  if (letterIds.length === 0) return
  const drafts = await trx
    .selectFrom('letter')
    .leftJoin('host_task_reminder as reminder', 'reminder.letter_id', 'letter.id')
    .leftJoin('host_task', 'host_task.id', 'reminder.host_task_id')
    .leftJoin('contribution_request as request', 'request.letter_id', 'letter.id')
    .where('letter.id', 'in', letterIds)
    .where('letter.institute_id', '=', instituteId)
    .where('letter.kind', 'in', [REMINDER, REQUEST])
    .where('letter.state', '=', 'draft')
    .distinctOn('letter.written')
    .orderBy('letter.written')
    .select([
      'letter.id',
      'letter.kind',
      'host_task.meeting_id as remindedOf',
      'request.meeting_id as askedFor',
    ])
    .execute()
  for (const { id, kind, remindedOf, askedFor } of drafts)
    await checkOne(trx, { letterId: id, kind, meetingId: remindedOf ?? askedFor }, now)
}

const checkOne = async (
  trx: Trx,
  { letterId, kind, meetingId }: { letterId: string; kind: string; meetingId: string | null },
  now: Temporal.Instant,
): Promise<void> => {
  // Its tasks were replaced by those of a file, or its meeting is gone.
  if (!meetingId) return withdrawDrafts(trx, [letterId], 'causeGone')
  if (kind === REQUEST) return withdrawNeedlessRequests(trx, { meetingId }, now)
  if (!(await isStillTrue(trx, { meetingId, letterId }, now))) await remindHost(trx, { meetingId }, now)
}
