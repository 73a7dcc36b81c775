import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { findCircleTasks } from './circle-tasks.ts'
import { formatOf, type ListedTask } from './default-tasks.ts'

interface NewMeeting {
  meetingId: string
  /** '09:30', local wall time; endsAt likewise */
  startsAt: string
  endsAt: string
  /** of the tasks, when the circle has no list of its own */
  language: Language
}

/**
 * Gives a meeting the tasks of its circle's list that it does not have yet, by their titles; a new meeting gets them
 * all. What it has stays as it is, done or not.
 * @returns how many were added
 */
export const createTasks = async (
  trx: Trx,
  { meetingId, startsAt, endsAt, language }: NewMeeting,
): Promise<number> => {
  const { circleId } = await lockMeeting(trx, meetingId)
  const { lists } = await findCircleTasks(trx, { circleId, language })
  const present = await trx
    .selectFrom('host_task')
    .where('meeting_id', '=', meetingId)
    .select(['title', 'position'])
    .execute()
  const titles = new Set(present.map(({ title }) => title))
  const fresh = lists[formatOf(startsAt, endsAt)].filter(({ title }) => !titles.has(title))
  const last = Math.max(0, ...present.map(({ position }) => position))
  if (fresh.length > 0)
    await trx
      .insertInto('host_task')
      .values(
        fresh.map((task, at) => ({ ...columnsOf(task), meeting_id: meetingId, position: last + at + 1 })),
      )
      .execute()
  return fresh.length
}

const columnsOf = (task: ListedTask) => ({
  title: task.title,
  weeks_before: task.weeksBefore,
  responsible: task.responsible,
  import_key: null,
})
