import { expect, test } from '@jest/globals'
import { htmlFaults } from '../support/html-faults.ts'
import { aHouse } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('the HTML of every page is valid in both languages, also for who may only read', async () => {
  const house = await aHouse(database())
  const faults: string[] = []
  // The page of all parts shows each of them twice.
  const pages = [...house.pages, ...house.guests].filter(({ path }) => !path.startsWith('/dev/style'))
  for (const { path, address, cookie } of pages)
    for (const language of ['nl', 'en']) {
      const headers = { cookie: [cookie, `language=${language}`].filter(Boolean).join('; ') }
      const html = await (await fetch(house.url + address, { headers })).text()
      faults.push(...(await htmlFaults(html)).map((fault) => `${path} ${language}: ${fault}`))
    }
  await house.close()
  process.stdout.write(
    `${JSON.stringify({ pages: pages.length, read: pages.length * 2, faults: faults.length })}\n`,
  )
  expect(faults).toEqual([])
})
