import { expect, test } from '@jest/globals'
import { completeTask } from '../../src/programme/complete-task.ts'
import { eraseFromProgrammes } from '../../src/programme/erase-from-programmes.ts'
import { findTasks } from '../../src/programme/host-tasks.ts'
import { aTask } from '../factories/task.ts'
import { aWorld } from '../factories/world.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('who did a task is nameless after they had themselves erased; it stays done, and others keep their name', async () => {
  const { db } = database()
  const { institute, meetingId, registration } = await aWorld(database())
  for (const [position, by] of [
    [1, 'Hanna Gastvrij'],
    [2, 'Tess Regelaar'],
  ] as const) {
    const taskId = await aTask(db, meetingId, { title: `Taak ${position}`, position })
    await db.transaction().execute((trx) => completeTask(trx, { meetingId, taskId, by }, NOW))
  }
  const who = { personId: registration.personId, instituteId: institute.id, email: 'hanna@example.org' }
  await db.transaction().execute((trx) => eraseFromProgrammes(trx, who, NOW))
  const tasks = await findTasks(db, meetingId)
  expect(tasks.map(({ doneAt, doneBy }) => [doneAt !== null, doneBy])).toEqual([
    [true, expect.not.stringContaining('Hanna')],
    [true, 'Tess Regelaar'],
  ])
})
