import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/chromium.ts'
import { firstVisit } from '../support/first-visit.ts'
import { aHouse, type House } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

// What it weighs to come here for the first time. How fast that is on a phone: npm run bench first-visit.

const MOST_BYTES = 60_000

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
  // Pages under /dev are there for who builds it, never for a visitor.
  const pages = house.pages.filter(
    ({ path, cookie, status }) => cookie === '' && status === 200 && !path.startsWith('/dev/'),
  )
  const visits = []
  for (const page of pages)
    visits.push({ path: page.path, ...(await firstVisit(browser, house.url + page.address)) })
  const ofCircle = pages.find(({ path }) => path === '/kringen/:slug')
  const late = await firstVisit(browser, house.url + ofCircle?.address, { typeLateMs: 800 })
  await house.close()
  expect(late).toMatchObject({ layoutShift: 0 })
  expect(late.fetched.some(({ path }) => path.endsWith('.woff2'))).toBe(true)
  expect(visits.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/', '/kringen/:slug', '/kringen/:slug/meetings/:number', '/toegankelijkheid']),
  )
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
