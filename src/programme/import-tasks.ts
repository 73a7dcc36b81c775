import type { Trx } from '../db/connect.ts'
import { createTasks } from './create-tasks.ts'
import type { ListedTask } from './default-tasks.ts'

/** Stands where a name does for what was done before a circle was taken in: nobody here saw who did it. */
export const IMPORTED = 'import'

interface ImportedTask extends ListedTask {
  key: string
  isDone: boolean
}

export interface ImportedTasks {
  meetingId: string
  /** '09:30', local wall time; endsAt likewise */
  startsAt: string
  endsAt: string
  /** in order; null when the file says nothing of tasks */
  tasks: ImportedTask[] | null
}

/**
 * Lays down the tasks of a meeting as the file has them. One that came from the file before is brought up to it, and
 * keeps who did it when; others go. Without a word in the file a meeting that has none begins with its circle's list.
 */
export const importTasks = async (
  trx: Trx,
  { tasks, ...meeting }: ImportedTasks,
  now: Temporal.Instant,
): Promise<void> => {
  const { meetingId } = meeting
  const present = await trx
    .selectFrom('host_task')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'import_key as key', 'done_at', 'done_by'])
    .execute()
  if (!tasks) {
    if (present.length === 0) await createTasks(trx, { ...meeting, language: 'nl' })
    return
  }
  const before = new Map(tasks.map(({ key }) => [key, present.find((one) => one.key === key)]))
  const kept = new Set([...before.values()].flatMap((one) => (one ? [one.id] : [])))
  const gone = present.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0) await trx.deleteFrom('host_task').where('id', 'in', gone).execute()
  for (const [at, task] of tasks.entries()) {
    const one = before.get(task.key)
    const columns = {
      position: at + 1,
      title: task.title,
      weeks_before: task.weeksBefore,
      responsible: task.responsible,
      done_at: task.isDone ? (one?.done_at ?? now) : null,
      done_by: task.isDone ? (one?.done_by ?? IMPORTED) : null,
      removed_at: null,
    }
    await (one
      ? trx.updateTable('host_task').set(columns).where('id', '=', one.id).execute()
      : trx
          .insertInto('host_task')
          .values({ ...columns, meeting_id: meetingId, import_key: task.key })
          .execute())
  }
}
