import { expect, test } from '@jest/globals'
import { mixedPages } from '../support/mixed-pages.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('300 pages at once, in two languages and for different people, show nothing of one another', async () => {
  expect((await mixedPages(database(), 300)).faults).toEqual([])
}, 60_000)
