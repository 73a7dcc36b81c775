import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/chromium.ts'
import { aHouse, faultsOf, LOOKS } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test('every page in every language, theme and width is sound: axe, width, console', async () => {
  const house = await aHouse(database())
  const faults = []
  for (const page of house.pages)
    for (const look of LOOKS) faults.push(...(await faultsOf(browser, house, page, look)))
  await house.close()
  process.stdout.write(
    `${JSON.stringify({ pages: house.pages.length, looks: house.pages.length * LOOKS.length, faults: faults.length })}\n`,
  )
  expect(faults).toEqual([])
})
