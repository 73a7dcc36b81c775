import { describe, expect, test } from '@jest/globals'
import { createLimits } from '../../src/access/limits.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))

describe('links may be asked for', () => {
  test('three times in fifteen minutes for one address, from wherever', async () => {
    const limits = createLimits(database().pool)
    const answers = await times(4, (at) => limits.mayAsk(`198.51.100.${at}`, 'zoe@example.org'))
    expect(answers.filter(Boolean).length).toBe(3)
    expect(await limits.mayAsk('198.51.100.9', 'bram@example.org')).toBe(true)
  })

  test('ten times in three minutes by one visitor, for whomever', async () => {
    const limits = createLimits(database().pool)
    const answers = await times(11, (at) => limits.mayAsk('198.51.100.1', `p${at}@example.org`))
    expect(answers.filter(Boolean).length).toBe(10)
  })

  test('ten times a day for one address, also when fifteen minutes pass each time', async () => {
    const { pool } = database()
    const limits = createLimits(pool)
    let allowed = 0
    for (let at = 0; at < 12; at++) {
      if (await limits.mayAsk(`198.51.100.${at}`, 'zoe@example.org')) allowed++
      await pool.query("delete from rate_limit where key like 'askAddress:%'")
    }
    expect(allowed).toBe(10)
  })

  test('without an address or visitor standing in the table', async () => {
    const { db, pool } = database()
    await createLimits(pool).mayAsk('198.51.100.1', 'zoe@example.org')
    const keys = await db.selectFrom('rate_limit').select('key').execute()
    expect(keys.length).toBe(3)
    expect(JSON.stringify(keys)).not.toMatch(/zoe|198/)
  })
})

test('after ten failures a visitor may not try again; success counts nothing', async () => {
  const limits = createLimits(database().pool)
  await times(9, () => limits.countFailure('198.51.100.1'))
  expect(await limits.mayTry('198.51.100.1')).toBe(true)
  await limits.countFailure('198.51.100.1')
  expect(await limits.mayTry('198.51.100.1')).toBe(false)
  expect(await limits.mayTry('198.51.100.2')).toBe(true)
})
