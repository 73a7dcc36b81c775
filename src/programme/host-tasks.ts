import type { Db, Trx } from '../db/connect.ts'
import type { TaskResponsible } from '../db/task-tables.ts'
import { taskTiming } from './task-due.ts'

/** One thing that has to be done for a meeting. */
export interface HostTask {
  id: string
  title: string
  /** whole weeks before the meeting; below zero after it */
  weeksBefore: number
  responsible: TaskResponsible
  doneAt: Temporal.Instant | null
  /** a name; null as long as it is not done */
  doneBy: string | null
  /** taken off the list; it can be put back */
  isRemoved: boolean
}

/** The tasks of a meeting, what is due first on top; also those that were taken off its list. */
export const findTasks = async (db: Db | Trx, meetingId: string): Promise<HostTask[]> =>
  db
    .selectFrom('host_task')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'title', 'weeks_before as weeksBefore', 'responsible'])
    .select(['done_at as doneAt', 'done_by as doneBy'])
    .select((eb) => eb('removed_at', 'is not', null).$castTo<boolean>().as('isRemoved'))
    .orderBy('weeks_before', 'desc')
    .orderBy('position')
    .execute()

/** How many tasks of its host a meeting has that are late on this day. @param today '2026-11-21' */
export const lateTasksOfHost = async (
  db: Db | Trx,
  { meetingId, today }: { meetingId: string; today: string },
): Promise<number> => {
  const open = await db
    .selectFrom('host_task')
    .innerJoin('meeting', 'meeting.id', 'host_task.meeting_id')
    .where('host_task.meeting_id', '=', meetingId)
    .where('responsible', '=', 'host')
    .where('done_at', 'is', null)
    .where('removed_at', 'is', null)
    .select(['weeks_before as weeksBefore', 'meeting.held_on as heldOn', 'meeting.state'])
    .execute()
  return open.filter((task) => taskTiming({ ...task, isDone: false }, task, today) === 'late').length
}
