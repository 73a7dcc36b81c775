import { expect, test } from '@jest/globals'
import { findCircleTasks, saveCircleTasks } from '../../src/programme/circle-tasks.ts'
import { createTasks } from '../../src/programme/create-tasks.ts'
import { defaultTasks } from '../../src/programme/default-tasks.ts'
import { findTasks } from '../../src/programme/host-tasks.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aWorld = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const create = (startsAt: string, endsAt: string, language: 'nl' | 'en' = 'nl') =>
    db.transaction().execute((trx) => createTasks(trx, { meetingId, startsAt, endsAt, language }))
  const titles = async () => (await findTasks(db, meetingId)).map(({ title }) => title)
  return { db, circleId: circle.id, meetingId, create, titles }
}

test('a meeting begins with the list for its format, in the language that is asked', async () => {
  const { create, titles } = await aWorld()
  expect(await create('12:30', '17:00', 'en')).toBe(9)
  expect(await titles()).toEqual(defaultTasks('halfDay', 'en').map(({ title }) => title))
})

test('a whole day asks for more, and for it earlier, than half a day', () => {
  const weeks = (format: 'wholeDay' | 'halfDay') =>
    defaultTasks(format, 'nl').map(({ weeksBefore, responsible }) => [weeksBefore, responsible])
  expect(weeks('wholeDay')).toEqual([
    [20, 'host'],
    [16, 'host'],
    [12, 'organiser'],
    [6, 'host'],
    [5, 'organiser'],
    [2, 'host'],
    [1, 'organiser'],
    [1, 'host'],
    [-1, 'organiser'],
  ])
  expect(weeks('halfDay').slice(0, 5)).toEqual([
    [16, 'host'],
    [12, 'host'],
    [10, 'organiser'],
    [4, 'host'],
    [4, 'organiser'],
  ])
})

test('a circle has its own list for one format, and ours for the other', async () => {
  const { db, circleId, create, titles } = await aWorld()
  const before = await findCircleTasks(db, { circleId, language: 'nl' })
  const own = [{ title: 'Fietsen huren', weeksBefore: 3, responsible: 'host' as const }]
  await db
    .transaction()
    .execute((trx) =>
      saveCircleTasks(trx, { circleId, mark: before.mark, lists: { wholeDay: own, halfDay: [] } }),
    )
  const { lists, isOwn } = await findCircleTasks(db, { circleId, language: 'nl' })
  expect({ lists, isOwn }).toEqual({
    lists: { wholeDay: own, halfDay: defaultTasks('halfDay', 'nl') },
    isOwn: { wholeDay: true, halfDay: false },
  })
  await create('09:30', '16:30')
  expect(await titles()).toEqual(['Fietsen huren'])
})

test('of two who save a list from the same page one is told', async () => {
  const { db, circleId } = await aWorld()
  const { mark, lists } = await findCircleTasks(db, { circleId, language: 'nl' })
  const save = () => db.transaction().execute((trx) => saveCircleTasks(trx, { circleId, mark, lists }))
  const both = await Promise.all([save(), save()])
  expect(both.map((one) => (one.done ? 'saved' : one.reason)).sort()).toEqual(['changedMeanwhile', 'saved'])
})

test('filling up adds only what is not there, and brings back nothing that was taken off', async () => {
  const { db, meetingId, create, titles } = await aWorld()
  await create('09:30', '16:30')
  const before = await findTasks(db, meetingId)
  const [first, second] = before
  await db
    .updateTable('host_task')
    .set({ removed_at: Temporal.Instant.from('2026-11-21T09:00:00Z') })
    .where('id', '=', first?.id ?? '')
    .execute()
  await db
    .deleteFrom('host_task')
    .where('id', '=', second?.id ?? '')
    .execute()
  expect(await create('09:30', '16:30')).toBe(1)
  expect(await titles()).toEqual(before.map(({ title }) => title))
  expect((await findTasks(db, meetingId)).filter(({ isRemoved }) => isRemoved).map(({ id }) => id)).toEqual([
    first?.id,
  ])
})
