import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'

interface WhichTask {
  meetingId: string
  taskId: string
}

/**
 * Takes a task off the list of its meeting: nobody is asked for it any more, and it can be put back. Doing so twice is
 * the same as once. Refused when the meeting has no such task.
 */
export const removeTask = async (
  trx: Trx,
  which: WhichTask,
  now: Temporal.Instant,
): Promise<Outcome<{ title: string }, 'notThere'>> => setRemoved(trx, which, now)

/** Puts a task back on the list, done or not as it was. Refused when the meeting has no such task. */
export const returnTask = async (
  trx: Trx,
  which: WhichTask,
): Promise<Outcome<{ title: string }, 'notThere'>> => setRemoved(trx, which, null)

const setRemoved = async (
  trx: Trx,
  { meetingId, taskId }: WhichTask,
  removedAt: Temporal.Instant | null,
): Promise<Outcome<{ title: string }, 'notThere'>> => {
  await lockMeeting(trx, meetingId)
  const task = await trx
    .selectFrom('host_task')
    .where('id', '=', taskId)
    .where('meeting_id', '=', meetingId)
    .select(['title', 'removed_at'])
    .executeTakeFirst()
  if (!task) return refused('notThere')
  if ((task.removed_at === null) !== (removedAt === null))
    await trx
      .updateTable('host_task')
      .set((eb) => ({ removed_at: removedAt, version: eb('version', '+', 1) }))
      .where('id', '=', taskId)
      .execute()
  return done({ title: task.title })
}
