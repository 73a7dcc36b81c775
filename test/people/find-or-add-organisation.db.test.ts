import { expect, test } from '@jest/globals'
import { findOrAddOrganisation } from '../../src/people/find-or-add-organisation.ts'
import { anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const add = (instituteId: string, name: string, city: string) =>
  database()
    .db.transaction()
    .execute((trx) => findOrAddOrganisation(trx, { instituteId, name, city }, NOW))

test('finds an organisation again whatever its capitals and spaces, and fills a missing city', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const ids = [
    await add(institute.id, 'Gemeente Zwolle', ''),
    await add(institute.id, ' gemeente  zwolle', 'Zwolle'),
    await add(institute.id, 'GEMEENTE ZWOLLE', 'Elders'),
  ]
  const stored = await db.selectFrom('organisation').select(['id', 'name', 'city']).execute()
  expect(stored).toEqual([{ id: ids[0]?.organisationId, name: 'Gemeente Zwolle', city: 'Zwolle' }])
  expect(new Set(ids.map(({ organisationId }) => organisationId)).size).toBe(1)
})

test('keeps the organisations of two institutes apart', async () => {
  const { db } = database()
  const [one, other] = [await anInstitute(db), await anInstitute(db, { slug: 'ander', name: 'Ander' })]
  expect(await add(one.id, 'Gemeente Ede', 'Ede')).not.toEqual(await add(other.id, 'Gemeente Ede', 'Ede'))
})
