import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { aLink } from '../factories/link.ts'
import { startBrowser } from '../support/chromium.ts'
import { aHouse, faultsOf, HARDER_LOOKS, lookAt } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'
import { tableContents } from '../support/table-contents.ts'

const database = useDatabase()
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

// Axe takes most of the time of a page. Here it reads each fifth one, and of the harder looks and of those who only may
// look there is a selection that moves on each day; `npm run prove every-page` has all of them, eleven ways.
const today = Math.floor(Date.now() / 86_400_000)
const isToday = (_: unknown, at: number) => (at + today) % 24 === 0

test('every page, each in another look, is sound: width and console, and axe for a selection', async () => {
  const house = await aHouse(database())
  const faults = []
  for (const [at, page] of house.pages.entries())
    faults.push(...(await faultsOf(browser, house, page, lookAt(at), { withAxe: at % 5 === 0 })))
  for (const [at, page] of house.guests.filter((_, at) => (at + today) % 12 === 0).entries())
    faults.push(...(await faultsOf(browser, house, page, lookAt(at + today), { withAxe: at % 4 === 0 })))
  for (const look of HARDER_LOOKS)
    for (const [at, page] of house.pages.filter(isToday).entries())
      faults.push(...(await faultsOf(browser, house, page, look, { withAxe: at % 4 === 0 })))
  await house.close()
  expect([house.pages.length > 25, house.guests.length > 25]).toEqual([true, true])
  expect(faults).toEqual([])
}, 300_000)

test('a program that opens every mailed link before its reader does uses none of them up', async () => {
  const { db, pool } = database()
  const house = await aHouse(database())
  const { household } = house
  const organiser = await db.selectFrom('organiser').select('id').executeTakeFirstOrThrow()
  const subjects = {
    organiserSignIn: organiser.id,
    registration: household.circleId,
    participant: household.registrationId,
    hostSection: household.hostEditorId,
    substitute: household.substituteId,
    information: household.circleId,
    guest: household.guestId,
    hostRequest: household.hostRequestId,
  }
  const tokens = []
  // The cast: the keys of the object above are purposes.
  for (const [purpose, subjectId] of Object.entries(subjects))
    tokens.push((await aLink(db, { purpose: purpose as keyof typeof subjects, subjectId })).token)
  const before = await tableContents(pool)
  const tab = await browser.newPage()
  for (const token of tokens) {
    const answer = await tab.goto(`${house.url}/link/${token}`, { waitUntil: 'networkidle' })
    expect(answer?.status()).toBe(200)
  }
  await tab.close()
  expect(await tableContents(pool)).toEqual(before)
  await house.close()
}, 60_000)
