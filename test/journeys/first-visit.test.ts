import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/chromium.ts'
import { firstVisit } from '../support/first-visit.ts'
import { aHouse, type House } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

// What it weighs to come here for the first time. How fast that is on a phone: npm run bench first-visit.

const MOST_BYTES = 60_000
// Where search engines and letters lead who was never here.
const FIRST_SEEN = [
  '/',
  '/kringen/:slug',
  '/kringen/:slug/meetings/:number',
  '/kringen/:slug/information',
  '/toegankelijkheid',
]

const database = useDatabase()
let browser: Browser
let house: House

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

test('a first visit to a page for everybody is light, asks nobody else, and nothing moves, not when type comes late either', async () => {
  house = await aHouse(database())
  const pages = house.pages.filter(({ path }) => FIRST_SEEN.includes(path))
  const visits = []
  for (const page of pages)
    visits.push({ path: page.path, ...(await firstVisit(browser, house.url + page.address)) })
  const ofCircle = pages.find(({ path }) => path === '/kringen/:slug')
  const late = await firstVisit(browser, house.url + ofCircle?.address, { typeLateMs: 800 })
  await house.close()
  expect(late).toMatchObject({ layoutShift: 0 })
  expect(late.fetched.some(({ path }) => path.endsWith('.woff2'))).toBe(true)
  expect(visits.map(({ path }) => path).sort()).toEqual(FIRST_SEEN.toSorted())
  const host = new URL(house.url).host
  for (const { path, fetched, layoutShift } of visits) {
    const bytes = fetched.reduce((sum, one) => sum + one.bytes, 0)
    expect({ path, bytes, isLight: bytes > 10_000 && bytes <= MOST_BYTES }).toEqual({
      path,
      bytes,
      isLight: true,
    })
    expect({ path, hosts: [...new Set(fetched.map((one) => one.host))] }).toEqual({ path, hosts: [host] })
    expect({ path, layoutShift }).toEqual({ path, layoutShift: 0 })
  }
}, 120_000)
