import { expect, test } from '@jest/globals'
import { findOrAddPerson } from '../../src/people/find-or-add-person.ts'
import { anInstitute, anOrganisation } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const zoe = {
  email: 'Zoe@Example.org ',
  firstName: 'Zoë',
  namePrefix: 'van',
  lastName: 'Fictief',
  jobTitle: 'adviseur',
  organisationId: null,
  language: 'nl' as const,
}

const add = (person: Parameters<typeof findOrAddPerson>[1]) =>
  database()
    .db.transaction()
    .execute((trx) => findOrAddPerson(trx, person, NOW))

test('finds the same person again by address and keeps what a second form leaves empty', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const city = await anOrganisation(db, institute.id, 'Zwolle')
  const first = await add({ ...zoe, instituteId: institute.id, organisationId: city.id })
  const second = await add({
    ...zoe,
    instituteId: institute.id,
    email: 'zoe@example.org',
    lastName: 'Nieuw',
    jobTitle: ' ',
  })
  expect(second).toEqual(first)
  const people = await db
    .selectFrom('person')
    .select(['email', 'first_name', 'last_name', 'job_title', 'organisation_id'])
    .execute()
  expect(people).toEqual([
    {
      email: 'zoe@example.org',
      first_name: 'Zoë',
      last_name: 'Nieuw',
      job_title: 'adviseur',
      organisation_id: city.id,
    },
  ])
})

test('keeps the people of two institutes apart', async () => {
  const { db } = database()
  const [one, other] = [await anInstitute(db), await anInstitute(db, { slug: 'ander', name: 'Ander' })]
  const ids = [await add({ ...zoe, instituteId: one.id }), await add({ ...zoe, instituteId: other.id })]
  expect(new Set(ids.map(({ personId }) => personId)).size).toBe(2)
})

test('makes one person of ten forms at the same moment', async () => {
  const institute = await anInstitute(database().db)
  const ids = await Promise.all(Array.from({ length: 10 }, () => add({ ...zoe, instituteId: institute.id })))
  expect(new Set(ids.map(({ personId }) => personId)).size).toBe(1)
})
