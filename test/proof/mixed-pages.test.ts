import { expect, test } from '@jest/globals'
import { mixedPages } from '../support/mixed-pages.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('2 000 pages at once, in two languages and for different people, show nothing of one another', async () => {
  const { faults, ...figures } = await mixedPages(database(), 2000)
  process.stdout.write(`${JSON.stringify({ ...figures, faults: faults.length })}\n`)
  expect(faults).toEqual([])
})
