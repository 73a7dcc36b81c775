import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import { SOON_DAYS } from '../programme/task-due.ts'
import { isWorkingDay } from '../time/working-day.ts'
import { remindHost } from './remind-host.ts'
import { REMINDER } from './reminder-rows.ts'

/**
 * On the morning of a working day, writes the drafts that remind hosts of their tasks, in every circle, and withdraws
 * those that are no longer true. On any other day nothing happens. Nothing leaves before an organiser sends it.
 */
export const remindHosts = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  if (!isWorkingDay(today)) return
  await withdrawDrafts(trx, await draftsOfNothing(trx), 'causeGone')
  for (const meetingId of await meetingsWithTasks(trx, today)) await remindHost(trx, { meetingId }, now)
}

// Their tasks are gone: the lists of a file replaced them.
const draftsOfNothing = async (trx: Trx): Promise<string[]> => {
  const drafts = await trx
    .selectFrom('letter')
    .where('kind', '=', REMINDER)
    .where('state', '=', 'draft')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('host_task_reminder').whereRef('letter_id', '=', 'letter.id').select('letter_id')),
      ),
    )
    .select('id')
    .execute()
  return drafts.map(({ id }) => id)
}

// Those with a task that may be late or coming, and those of which a draft waits. In one order for everybody who locks
// several circles.
const meetingsWithTasks = async (trx: Trx, today: Temporal.PlainDate): Promise<string[]> => {
  // A task is due less than a week before the day that its weeks give.
  const latest = today.add({ days: SOON_DAYS + 7 }).toString()
  const meetings = await trx
    .selectFrom('meeting')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('host_task')
            .whereRef('host_task.meeting_id', '=', 'meeting.id')
            .where('responsible', '=', 'host')
            .where('done_at', 'is', null)
            .where('removed_at', 'is', null)
            .where('meeting.state', '=', 'planned')
            .where(sql<boolean>`meeting.held_on - 7 * host_task.weeks_before <= ${latest}::date`)
            .select('host_task.id'),
        ),
        exists(
          selectFrom('host_task')
            .innerJoin('host_task_reminder as reminder', 'reminder.host_task_id', 'host_task.id')
            .innerJoin('letter', 'letter.id', 'reminder.letter_id')
            .whereRef('host_task.meeting_id', '=', 'meeting.id')
            .where('letter.state', '=', 'draft')
            .select('host_task.id'),
        ),
      ]),
    )
    .select('meeting.id')
    .orderBy('meeting.circle_id')
    .orderBy('meeting.number')
    .execute()
  return meetings.map(({ id }) => id)
}
