import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { ListedTask } from './default-tasks.ts'
import { MOST_TASKS } from './task-input.ts'

/**
 * Adds a task to one meeting. The same task once more, as a button that is pressed twice sends it, is not added.
 * Refused when the meeting has as many tasks as it holds.
 */
export const addTask = async (
  trx: Trx,
  { meetingId, task }: { meetingId: string; task: ListedTask },
): Promise<Outcome<null, 'tooMany'>> => {
  await lockMeeting(trx, meetingId)
  const present = await trx
    .selectFrom('host_task')
    .where('meeting_id', '=', meetingId)
    .select(['title', 'weeks_before', 'responsible', 'position'])
    .execute()
  const isThere = present.some(
    (one) =>
      one.title === task.title &&
      one.weeks_before === task.weeksBefore &&
      one.responsible === task.responsible,
  )
  if (isThere) return done(null)
  if (present.length >= MOST_TASKS) return refused('tooMany')
  await trx
    .insertInto('host_task')
    .values({
      meeting_id: meetingId,
      import_key: null,
      position: Math.max(0, ...present.map(({ position }) => position)) + 1,
      title: task.title,
      weeks_before: task.weeksBefore,
      responsible: task.responsible,
    })
    .execute()
  return done(null)
}
