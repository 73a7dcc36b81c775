import type { Trx } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import { findTasks } from '../programme/host-tasks.ts'
import { dueDay, taskTiming } from '../programme/task-due.ts'

/** A task with the day that a reminder names for it. */
export interface DueTask {
  id: string
  title: string
  /** '2026-11-26' */
  dueOn: string
}

/** The letters that remind of tasks have this kind. */
export const REMINDER = 'hostTaskReminder'

/** The tasks that the host of a meeting can be reminded of now: not done, and late or coming. */
export const dueTasks = async (
  trx: Trx,
  meeting: { id: string; heldOn: string; state: 'planned' | 'cancelled' },
  today: string,
): Promise<DueTask[]> => {
  const isClosed = await trx
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('meeting.id', '=', meeting.id)
    .where('circle.phase', '=', 'closed')
    .select('circle.id')
    .executeTakeFirst()
  if (isClosed) return []
  const tasks = await findTasks(trx, meeting.id)
  return tasks
    .filter(({ responsible, isRemoved }) => responsible === 'host' && !isRemoved)
    .filter(({ weeksBefore, doneAt }) =>
      ['late', 'soon'].includes(taskTiming({ weeksBefore, isDone: doneAt !== null }, meeting, today)),
    )
    .map(({ id, title, weeksBefore }) => ({
      id,
      title,
      dueOn: dueDay(meeting.heldOn, weeksBefore).toString(),
    }))
}

/** A reminder that was written: of what it reminds, and what became of it. */
export interface WrittenReminder {
  letterId: string
  streamKey: string
  state: LetterState
  /** marks as markOf gives them */
  tasks: string[]
}

/** Every reminder that was written for a meeting. */
export const writtenReminders = async (trx: Trx, meetingId: string): Promise<WrittenReminder[]> => {
  const rows = await trx
    .selectFrom('host_task_reminder as reminder')
    .innerJoin('letter', 'letter.id', 'reminder.letter_id')
    .innerJoin('host_task', 'host_task.id', 'reminder.host_task_id')
    .where('host_task.meeting_id', '=', meetingId)
    .select(['letter.id as letterId', 'letter.stream_key as streamKey', 'letter.state'])
    .select(['host_task.id as taskId', 'reminder.due_on as dueOn'])
    .orderBy('letter.written')
    .execute()
  const letters = new Map<string, WrittenReminder>()
  for (const { letterId, streamKey, state, taskId, dueOn } of rows) {
    const letter = letters.get(letterId) ?? { letterId, streamKey, state, tasks: [] }
    letter.tasks.push(markOf({ id: taskId, dueOn }))
    letters.set(letterId, letter)
  }
  return [...letters.values()]
}

/** A task and its day: a task that is due on another day is told anew. */
export const markOf = ({ id, dueOn }: Pick<DueTask, 'id' | 'dueOn'>): string => `${id} ${dueOn}`
