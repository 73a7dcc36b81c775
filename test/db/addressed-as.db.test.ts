import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { addressedAs } from '../../src/db/addressed-as.ts'
import type { FormOfAddress } from '../../src/db/schema.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aPerson = (instituteId: string, email: string, wish: FormOfAddress | null) =>
  database()
    .db.insertInto('person')
    .values({
      institute_id: instituteId,
      email,
      first_name: 'Zoë',
      last_name: 'Fictief',
      form_of_address: wish,
      created_at: NOW,
    })
    .execute()

test('the wish of a person goes before the choice of a circle, and counts at their own institute', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const other = await anInstitute(db, { slug: 'ander', name: 'Ander instituut' })
  await aCircle(db, { instituteId: institute.id, slug: 'met-je', hosts: [] })
  await aCircle(db, { instituteId: institute.id, slug: 'met-u', hosts: [] })
  await db.updateTable('circle').set({ form_of_address: 'u' }).where('slug', '=', 'met-u').execute()
  await aPerson(institute.id, 'wil-u@example.org', 'u')
  await aPerson(institute.id, 'wil-je@example.org', 'je')
  await aPerson(institute.id, 'zei-niets@example.org', null)
  await aPerson(other.id, 'elders@example.org', 'u')
  const emails = ['wil-u', 'wil-je', 'zei-niets', 'elders', 'onbekend'].map((name) => `${name}@example.org`)
  const readers = sql<{ email: string }>`(select unnest(${emails}::text[]) as email)`.as('reader')
  const rows = await db
    .selectFrom('circle')
    .innerJoin(readers, (join) => join.onTrue())
    .select(['circle.slug', 'reader.email', addressedAs('reader.email').as('form')])
    .execute()
  const formsIn = (slug: string) =>
    emails.map((email) => rows.find((row) => row.slug === slug && row.email === email)?.form)
  expect(formsIn('met-je')).toEqual(['u', 'je', 'je', 'je', 'je'])
  expect(formsIn('met-u')).toEqual(['u', 'je', 'u', 'u', 'u'])
})
