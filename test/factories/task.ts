import type { Db } from '../../src/db/connect.ts'

/** A task of a meeting: `aTask(db, meeting.id, { weeksBefore: 2 })`. */
export const aTask = async (
  db: Db,
  meetingId: string,
  {
    title = 'Zalen reserveren',
    weeksBefore = 2,
    responsible = 'host' as 'host' | 'organiser',
    position = 1,
  } = {},
): Promise<string> => {
  const { id } = await db
    .insertInto('host_task')
    .values({
      meeting_id: meetingId,
      import_key: null,
      position,
      title,
      weeks_before: weeksBefore,
      responsible,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
