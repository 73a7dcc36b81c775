import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/chromium.ts'
import { aHouse, faultsOf, HARDER_LOOKS, LOOKS, lookAt } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test('every page in every language, theme and width is sound, and so for who may only read: axe, width, console', async () => {
  const house = await aHouse(database())
  const faults = []
  const rounds = [
    ...house.pages.flatMap((page) => [...LOOKS, ...HARDER_LOOKS].map((look) => ({ page, look }))),
    ...house.guests.map((page, at) => ({ page, look: lookAt(at) })),
  ]
  for (const { page, look } of rounds) faults.push(...(await faultsOf(browser, house, page, look)))
  await house.close()
  const pages = { pages: house.pages.length, guests: house.guests.length }
  process.stdout.write(`${JSON.stringify({ ...pages, looks: rounds.length, faults: faults.length })}\n`)
  expect(faults).toEqual([])
})
