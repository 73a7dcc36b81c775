import { describe, expect, test } from '@jest/globals'
import { prepared } from '../../src/db/prepared.ts'
import { anInstitute, anOrganiser } from '../factories/circle.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const organisersOf = prepared((db, wanted: { instituteId: string; role: string }) =>
  db
    .selectFrom('organiser')
    .select('email')
    .where('institute_id', '=', wanted.instituteId)
    .where('role', '=', sameRole(wanted.role))
    .where('language', '=', 'nl'),
)

// The cast: the column knows its words, a prepared value is any text.
const sameRole = (role: string) => role as 'owner' | 'reader'

describe('a prepared statement', () => {
  test('answers each call with its own values, also when they run at the same time', async () => {
    const { db } = database()
    const one = await anInstitute(db, { slug: 'een' })
    const two = await anInstitute(db, { slug: 'twee' })
    await anOrganiser(db, one.id, { email: 'een@example.org' })
    await anOrganiser(db, two.id, { email: 'twee@example.org' })
    await anOrganiser(db, two.id, { email: 'lezer@example.org', role: 'reader' })
    const asked = [
      { instituteId: one.id, role: 'owner' },
      { instituteId: two.id, role: 'owner' },
      { instituteId: two.id, role: 'reader' },
      { instituteId: one.id, role: 'reader' },
    ]
    expect(await Promise.all(asked.map((values) => organisersOf(db, values)))).toEqual([
      [{ email: 'een@example.org' }],
      [{ email: 'twee@example.org' }],
      [{ email: 'lezer@example.org' }],
      [],
    ])
  })

  test('sees what its own transaction wrote', async () => {
    const seen = await database()
      .db.transaction()
      .execute(async (trx) => {
        const { id: instituteId } = await anInstitute(trx)
        await anOrganiser(trx, instituteId)
        return organisersOf(trx, { instituteId, role: 'owner' })
      })
    expect(seen).toEqual([{ email: 'tess.regelaar@example.org' }])
  })

  test('refuses to be built from a value that is not known yet', async () => {
    const wrong = prepared((db, wanted: { slug: string }) =>
      db.selectFrom('circle').select('id').where('slug', '=', `${wanted.slug}-2`),
    )
    await expect(wrong(database().db, { slug: 'kring' })).rejects.toThrow('the value of slug is not known')
  })
})
