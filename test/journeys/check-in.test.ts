import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { testApp } from '../support/app.ts'
import { startBrowser } from '../support/chromium.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// Somebody stands at the door with a telephone, and the connection comes and goes.

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings/1/check-in'
let browser: Browser
let server: Server
let url: string

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId })
  for (let at = 1; at <= 24; at++)
    await aRegistration(db, { instituteId, circleId: circle.id }, { firstName: `Persoon ${at}` })
  cookie = await sessionCookie(db, { organiserId: organiser.id })
  server = testApp(database()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  // BASE_URL of the tests is another port; own forms are known by Sec-Fetch-Site.
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
})
let cookie = ''

const aTelephone = async (options: { javaScriptEnabled?: boolean } = {}): Promise<[BrowserContext, Page]> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const tab = await context.newPage()
  tab.setDefaultTimeout(20_000)
  await tab.goto(url + PATH)
  return [context, tab]
}

const tap = (tab: Page, name: string, what = 'Aanwezig') =>
  tab.getByRole('button', { name: `${what}: ${name} van Fictief`, exact: true }).click()
const other = (tab: Page, name: string) => tab.locator(`[data-name="${name} van Fictief"] summary`).click()
const reads = (tab: Page, text: string) => tab.getByText(text).waitFor()

const marks = async () => {
  const rows = await database()
    .db.selectFrom('attendance')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .orderBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [String(state), count]))
}

const close = async (...contexts: BrowserContext[]) => {
  for (const context of contexts) await context.close()
  server.closeAllConnections()
  await once(server.close(), 'close')
}

test('24 people come in while the connection is lost and found; nothing is lost, also over a reload', async () => {
  const [context, tab] = await aTelephone()
  for (let at = 1; at <= 8; at++) await tap(tab, `Persoon ${at}`)
  await reads(tab, '8 van 24 aanwezig')
  await reads(tab, 'Alles is opgeslagen.')
  expect(await marks()).toEqual({ present: 8 })

  await context.setOffline(true)
  for (let at = 9; at <= 22; at++) await tap(tab, `Persoon ${at}`)
  await reads(tab, '22 van 24 aanwezig')
  await reads(tab, 'Nog niet verstuurd: 14.')
  expect(await marks()).toEqual({ present: 8 })

  // The telephone is switched off and on again: the page comes anew, what was tapped is still there.
  await context.route('**/attendance', (route) => route.abort())
  await context.setOffline(false)
  await tab.reload()
  await reads(tab, '22 van 24 aanwezig')
  await context.unroute('**/attendance')
  await tab.evaluate('dispatchEvent(new Event("online"))')
  await reads(tab, 'Alles is opgeslagen.')
  expect(await marks()).toEqual({ present: 22 })

  await tap(tab, 'Persoon 3')
  await reads(tab, '21 van 24 aanwezig')
  await other(tab, 'Persoon 9')
  await tap(tab, 'Persoon 9', 'Afgemeld')
  await reads(tab, '20 van 24 aanwezig')
  await reads(tab, 'Alles is opgeslagen.')
  expect(await marks()).toEqual({ excused: 1, null: 1, present: 20 })
  await close(context)
}, 60_000)

test('two telephones at one door end up with the mark that was made last', async () => {
  const [first, early] = await aTelephone()
  const [second, late] = await aTelephone()
  await first.setOffline(true)
  await tap(early, 'Persoon 1')
  await reads(early, 'Nog niet verstuurd: 1.')
  await early.waitForTimeout(2100)
  await other(late, 'Persoon 1')
  await tap(late, 'Persoon 1', 'Afwezig')
  await reads(late, 'Alles is opgeslagen.')
  await first.setOffline(false)
  await reads(early, 'Alles is opgeslagen.')
  expect(await marks()).toEqual({ absent: 1 })
  await close(first, second)
}, 60_000)

test('whoever was signed out meanwhile is told so, and keeps what was tapped', async () => {
  const [context, tab] = await aTelephone()
  await context.clearCookies()
  await tap(tab, 'Persoon 1')
  await reads(tab, 'Je bent niet meer ingelogd.')
  expect(await marks()).toEqual({})
  await close(context)
}, 60_000)

test('a name is found while typing, and every target is large enough for a thumb', async () => {
  const [context, tab] = await aTelephone()
  await tab.getByLabel('Zoek een naam').fill('persoon 12')
  expect(await tab.locator('[data-person]:visible').count()).toEqual(1)
  const box = await tab.locator('[data-person]:visible button').first().boundingBox()
  expect([(box?.height ?? 0) >= 44, (box?.width ?? 0) >= 120]).toEqual([true, true])
  await tab.getByLabel('Zoek een naam').fill('nergens')
  await reads(tab, 'Niemand met die naam.')
  await close(context)
}, 60_000)

test('without scripts each tap is a form of its own', async () => {
  const [context, tab] = await aTelephone({ javaScriptEnabled: false })
  await tap(tab, 'Persoon 5')
  await reads(tab, '1 van 24 aanwezig')
  expect(await marks()).toEqual({ present: 1 })
  await close(context)
}, 60_000)
