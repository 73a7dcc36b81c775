import type { Db } from '../../src/db/connect.ts'
import { remindHosts } from '../../src/invitation/remind-hosts.ts'
import { aCircle, anInstitute } from './circle.ts'
import { aTask } from './task.ts'
import { aHostEditor } from './world.ts'

/** Half past seven in the Netherlands, in winter. */
export const morning = (day: string) => Temporal.Instant.from(`${day}T06:30:00Z`)
export const MONDAY = morning('2026-11-23')

/** A meeting on Thursday 10 December 2026 with a task that is late and one that is coming, and one host. */
export const aMeetingWithTasks = async (db: Db) => {
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const late = await aTask(db, meetingId, { title: 'Route voorlopen', weeksBefore: 6, position: 1 })
  const coming = await aTask(db, meetingId, { title: 'Catering bestellen', weeksBefore: 2, position: 2 })
  const far = await aTask(db, meetingId, { title: 'Bedanken', weeksBefore: -1, position: 3 })
  await aTask(db, meetingId, {
    title: 'Expert boeken',
    weeksBefore: 12,
    responsible: 'organiser',
    position: 4,
  })
  const editor = await aHostEditor(db, meetingId)
  const run = <T>(work: (trx: Parameters<typeof remindHosts>[0]) => Promise<T>) =>
    db.transaction().execute(work)
  const letters = async () => {
    const rows = await db
      .selectFrom('letter')
      .select(['recipient_address as to', 'state', 'facts'])
      .orderBy('written')
      .execute()
    return rows.map(({ to, state, facts }) => [
      to.split('@')[0],
      state,
      // as: the facts of this kind of letter have tasks
      (facts.tasks as string[]).map((line) => line.split(': ')[1]).join(),
    ])
  }
  const draft = async () =>
    await db
      .selectFrom('letter')
      .where('state', '=', 'draft')
      .select(['id as letterId', 'institute_id as instituteId'])
      .executeTakeFirstOrThrow()
  const remind = (at = MONDAY) => run((trx) => remindHosts(trx, at))
  return { db, circle, meetingId, late, coming, far, editor, run, letters, draft, remind }
}
