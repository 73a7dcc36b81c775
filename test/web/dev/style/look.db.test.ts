import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../../../support/chromium.ts'
import { aHouse, faultsOf, LOOKS } from '../../../support/page-look.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
})

test('every part is sound on a phone by day and on a desk by night: width, console and axe', async () => {
  const house = await aHouse(database())
  const page = house.pages.find(({ path }) => path === '/dev/style')
  const faults = []
  for (const look of LOOKS.slice(0, 2)) if (page) faults.push(...(await faultsOf(browser, house, page, look)))
  await house.close()
  expect(page?.status).toBe(200)
  expect(faults).toEqual([])
}, 120_000)
