import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { connect } from '../../src/db/connect.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('days, wall times and moments come back as they went in', async () => {
  const moment = Temporal.Instant.from('2027-03-28T00:30:00.123456Z')
  const { rows } = await sql`
    select '2027-03-28'::date as day, '02:30'::time as "wallTime", ${moment}::timestamptz as moment, 5::bigint as many
  `.execute(database().db)
  expect(rows).toEqual([{ day: '2027-03-28', wallTime: '02:30', moment, many: 5 }])
})

test('a moment is read right whatever zone the server writes it in', async () => {
  const { rows } = await database()
    .db.transaction()
    .execute(async (trx) => {
      await sql`set local time zone 'Asia/Kolkata'`.execute(trx)
      return sql<{ moment: Temporal.Instant }>`select '2026-12-10T11:00:00Z'::timestamptz as moment`.execute(
        trx,
      )
    })
  expect(rows[0]?.moment.toString()).toBe('2026-12-10T11:00:00Z')
})

test('a statement is prepared once and used again; behind a pooler it is not', async () => {
  for (const [namedStatements, expected] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const { db, close } = connect(database().url, { maxConnections: 1, namedStatements })
    for (let time = 0; time < 3; time++) await sql`select ${time}::int as time`.execute(db)
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from pg_prepared_statements where statement like 'select $1%'`.execute(db)
    await close()
    expect(rows[0]?.n).toBe(expected)
  }
})
