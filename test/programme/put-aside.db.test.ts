import { expect, test } from '@jest/globals'
import {
  bringBack,
  FORGOTTEN_AFTER,
  findAside,
  forgetAside,
  putAside,
} from '../../src/programme/put-aside.ts'
import { findItems } from '../../src/programme/save-items.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aProgramme = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const [meetingId = '', other = ''] = circle.meetings.map(({ id }) => id)
  const items = await findItems(db, meetingId)
  return { db, meetingId, other, items }
}

test('what is not brought back within a month is erased, and not before', async () => {
  const { db, meetingId, items } = await aProgramme()
  const itemId = items[1]?.id ?? ''
  await db.transaction().execute((trx) => putAside(trx, { meetingId, itemId }, NOW))
  const end = NOW.add(FORGOTTEN_AFTER)
  await db.transaction().execute((trx) => forgetAside(trx, end))
  expect((await findAside(db, meetingId)).map(({ id }) => id)).toEqual([itemId])
  await db.transaction().execute((trx) => forgetAside(trx, end.add({ seconds: 1 })))
  expect(await findAside(db, meetingId)).toEqual([])
})

test('an item is brought back into its own programme only, at the end when that became shorter', async () => {
  const { db, meetingId, other, items } = await aProgramme()
  const run = <T>(work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) =>
    db.transaction().execute(work) as Promise<T> // as: the result is only compared
  const last = items.at(-1)?.id ?? ''
  for (const { id } of items) await run((trx) => putAside(trx, { meetingId, itemId: id }, NOW))
  expect(await run((trx) => bringBack(trx, { meetingId: other, itemId: last }, NOW))).toEqual({
    done: false,
    reason: 'notThere',
  })
  await run((trx) => bringBack(trx, { meetingId, itemId: last }, NOW))
  expect((await findItems(db, meetingId)).map(({ id }) => id)).toEqual([last])
})
