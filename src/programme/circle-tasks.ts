import { createHash } from 'node:crypto'
import type { Db, Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import type { TaskFormat } from '../db/task-tables.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { defaultTasks, type ListedTask } from './default-tasks.ts'

/** Both lists of a circle. */
export interface CircleTasks {
  lists: Record<TaskFormat, ListedTask[]>
  /** which of them the circle made its own */
  isOwn: Record<TaskFormat, boolean>
  /** changes with every save; a form carries the mark of what it showed */
  mark: string
}

/** With what tasks the meetings of a circle begin, per format. @param language of the lists that are not its own */
export const findCircleTasks = async (
  db: Db | Trx,
  { circleId, language }: { circleId: string; language: Language },
): Promise<CircleTasks> => {
  const rows = await db
    .selectFrom('circle_task')
    .where('circle_id', '=', circleId)
    .select(['format', 'title', 'weeks_before as weeksBefore', 'responsible'])
    .orderBy('position')
    .execute()
  const own = (wanted: TaskFormat) => rows.flatMap(({ format, ...task }) => (format === wanted ? [task] : []))
  const listOf = (format: TaskFormat) => {
    const list = own(format)
    return list.length > 0 ? list : defaultTasks(format, language)
  }
  return {
    lists: { wholeDay: listOf('wholeDay'), halfDay: listOf('halfDay') },
    isOwn: { wholeDay: own('wholeDay').length > 0, halfDay: own('halfDay').length > 0 },
    mark: createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 16),
  }
}

/**
 * Makes these the lists of a circle, for meetings that are planned from now on; an empty one follows ours again. Refused
 * when somebody else saved them since.
 * @param input.mark of the lists that the form was made from
 */
export const saveCircleTasks = async (
  trx: Trx,
  { circleId, mark, lists }: { circleId: string; mark: string; lists: CircleTasks['lists'] },
): Promise<Outcome<null, 'changedMeanwhile'>> => {
  await trx.selectFrom('circle').where('id', '=', circleId).forUpdate().select('id').executeTakeFirstOrThrow()
  const before = await findCircleTasks(trx, { circleId, language: 'nl' })
  if (before.mark !== mark) return refused('changedMeanwhile')
  await trx.deleteFrom('circle_task').where('circle_id', '=', circleId).execute()
  const rows = FORMATS.flatMap((format) =>
    lists[format].map((task, at) => ({
      circle_id: circleId,
      format,
      position: at + 1,
      title: task.title,
      weeks_before: task.weeksBefore,
      responsible: task.responsible,
    })),
  )
  if (rows.length > 0) await trx.insertInto('circle_task').values(rows).execute()
  return done(null)
}

/** The formats that have a list, in the order in which they are shown. */
export const FORMATS: readonly TaskFormat[] = ['wholeDay', 'halfDay']
