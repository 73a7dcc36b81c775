import type { Trx } from '../db/connect.ts'
import type { TaskResponsible } from '../db/task-tables.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'

interface WhichTask {
  meetingId: string
  taskId: string
  /** only a task of theirs; left out, anybody's */
  responsible?: TaskResponsible
}

/**
 * Notes that a task was done, by whom and when; one that was done before keeps what was noted then. Refused when the
 * meeting has no such task, or it is not for this side to say.
 */
export const completeTask = async (
  trx: Trx,
  { by, ...which }: WhichTask & { by: string },
  now: Temporal.Instant,
): Promise<Outcome<null, 'notThere'>> => setDone(trx, which, { done_at: now, done_by: by })

/** Takes that back: the task is to be done again. Doing so twice is the same as once; refused as completeTask is. */
export const reopenTask = async (trx: Trx, which: WhichTask): Promise<Outcome<null, 'notThere'>> =>
  setDone(trx, which, { done_at: null, done_by: null })

const setDone = async (
  trx: Trx,
  { meetingId, taskId, responsible }: WhichTask,
  set: { done_at: Temporal.Instant; done_by: string } | { done_at: null; done_by: null },
): Promise<Outcome<null, 'notThere'>> => {
  // Whoever reminds of tasks holds the meeting: a task is not done in the middle of that.
  await lockMeeting(trx, meetingId)
  const task = await trx
    .selectFrom('host_task')
    .where('id', '=', taskId)
    .where('meeting_id', '=', meetingId)
    .select(['responsible', 'done_at'])
    .executeTakeFirst()
  if (!task || (responsible && task.responsible !== responsible)) return refused('notThere')
  if ((task.done_at === null) !== (set.done_at === null))
    await trx
      .updateTable('host_task')
      .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
      .where('id', '=', taskId)
      .execute()
  return done(null)
}
