import type { Trx } from '../db/connect.ts'
import type { MeetingCopy } from '../meeting/copy-meetings.ts'

/** Gives a circle the lists of tasks that another made its own. */
export const copyCircleTasks = async (
  trx: Trx,
  { fromCircleId, toCircleId }: { fromCircleId: string; toCircleId: string },
): Promise<void> => {
  await trx
    .insertInto('circle_task')
    .columns(['circle_id', 'format', 'position', 'title', 'weeks_before', 'responsible'])
    .expression((eb) =>
      eb
        .selectFrom('circle_task')
        .where('circle_id', '=', fromCircleId)
        .select((one) => [one.val(toCircleId).$castTo<string>().as('circle_id'), 'format', 'position'])
        .select(['title', 'weeks_before', 'responsible']),
    )
    .execute()
}

/**
 * Prepares meetings that were made after others: an empty section for the host, and the tasks of the other meeting, all
 * to be done still. Tasks that were taken off its list stay behind.
 */
export const copyPreparation = async (
  trx: Trx,
  copies: readonly MeetingCopy[],
  now: Temporal.Instant,
): Promise<void> => {
  if (copies.length === 0) return
  await trx
    .insertInto('host_section')
    .values(copies.map(({ id }) => ({ meeting_id: id, changed_at: now, changed_by: 'Leerkring' })))
    .execute()
  const idOf = new Map(copies.map(({ fromId, id }) => [fromId, id]))
  const tasks = await trx
    .selectFrom('host_task')
    .where('meeting_id', 'in', [...idOf.keys()])
    .where('removed_at', 'is', null)
    .select(['meeting_id', 'position', 'title', 'weeks_before', 'responsible'])
    .execute()
  const rows = tasks.flatMap(({ meeting_id, ...task }) => {
    const id = idOf.get(meeting_id)
    return id ? [{ ...task, meeting_id: id, import_key: null }] : []
  })
  if (rows.length > 0) await trx.insertInto('host_task').values(rows).execute()
}
