import { expect, test } from '@jest/globals'
import { forgetChanges } from '../../src/circle/forget-changes.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('a change is forgotten an hour after it was first seen, however old it was by then', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: [] })
  const ids = async () =>
    (await db.selectFrom('circle_change').select('subject_id').execute()).map((row) => row.subject_id)
  const forget = (minutes: number) =>
    db.transaction().execute((trx) => forgetChanges(trx, NOW.add({ minutes })))
  const organisation = await db
    .insertInto('organisation')
    .values({ institute_id: institute.id, name: 'Gemeente Zwolle', created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('circle_organisation')
    .values({ circle_id: circle.id, organisation_id: organisation.id, position: 1, import_key: null })
    .execute()
  expect(await ids()).toEqual([circle.id])
  await forget(600)
  expect(await ids()).toEqual([circle.id])
  await forget(660)
  expect(await ids()).toEqual([circle.id])
  await forget(661)
  expect(await ids()).toEqual([])
})
