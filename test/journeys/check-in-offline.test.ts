import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { testApp } from '../support/app.ts'
import { startBrowser } from '../support/chromium.ts'
import { isGone, isKept, keptAddresses } from '../support/kept-page.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// A telephone at the door that is switched off and on again where there is no connection at all.

const database = useDatabase()
const DESK = '/organiser/circles/slim-samenwerken'
const PATH = `${DESK}/meetings/1/check-in`
let browser: Browser
let server: Server
let url: string
let cookie = ''
let isCut = false
// The first meeting is on 10 December 2026 from 09:30 to 16:30 in the Netherlands.
let now = Temporal.Instant.from('2026-12-10T08:00:00Z')

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  now = Temporal.Instant.from('2026-12-10T08:00:00Z')
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId })
  for (const firstName of ['Zoë', 'Noor', 'Abe'])
    await aRegistration(db, { instituteId, circleId: circle.id }, { firstName })
  cookie = await sessionCookie(db, { organiserId: organiser.id })
  isCut = false
  const app = testApp(database(), { now: () => now })
  server = createServer((request, response) => {
    if (isCut) request.socket.destroy()
    else app(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
})

// Also after a test that failed: a server that stays open would keep all tests from ending.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  server.closeAllConnections()
  await once(server.close(), 'close')
})

const aTelephone = async (script = ''): Promise<[BrowserContext, Page]> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  await context.addInitScript(script)
  const tab = await context.newPage()
  tab.setDefaultTimeout(20_000)
  await tab.goto(url + PATH)
  return [context, tab]
}

// Cut at both ends: a page that opens anew may ask something before its browser counts it as one without connection.
const cut = async (context: BrowserContext) => {
  isCut = true
  await context.setOffline(true)
}
const mend = async (context: BrowserContext) => {
  isCut = false
  await context.setOffline(false)
}

const tap = (tab: Page, name: string) =>
  tab.getByRole('button', { name: `Aanwezig: ${name} van Fictief`, exact: true }).click()
const reads = (tab: Page, text: string) => tab.getByText(text).waitFor()

const marks = async () =>
  (
    await database()
      .db.selectFrom('attendance')
      .innerJoin('registration', 'registration.id', 'attendance.registration_id')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .orderBy('person.first_name')
      .select(['person.first_name as name', 'attendance.state'])
      .execute()
  ).map(({ name, state }) => `${name} ${state}`)

test('the page opens again without connection, and what is ticked there arrives once', async () => {
  const [context, tab] = await aTelephone()
  const posts: string[] = []
  await isKept(tab, PATH)
  await tap(tab, 'Zoë')
  await reads(tab, '1 van 3 aanwezig')
  await reads(tab, 'Alles is opgeslagen.')
  await isKept(tab, PATH, 'data-present="1"')

  await cut(context)
  await tab.reload()
  await reads(tab, 'Geen verbinding.')
  await reads(tab, '1 van 3 aanwezig')
  await tap(tab, 'Noor')
  await tap(tab, 'Abe')
  await reads(tab, 'Nog niet verstuurd: 2.')
  // Switched off and on once more, still without connection.
  await tab.reload()
  await reads(tab, '3 van 3 aanwezig')
  await reads(tab, 'Nog niet verstuurd: 2.')
  expect(await marks()).toEqual(['Zoë present'])

  context.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname)
  })
  await mend(context)
  await reads(tab, 'Alles is opgeslagen.')
  expect(await marks()).toEqual(['Abe present', 'Noor present', 'Zoë present'])
  expect(posts).toEqual(Array(2).fill(`${DESK}/meetings/1/attendance`))
  await reads(tab, '3 van 3 aanwezig')
}, 60_000)

test('no other page is ever kept', async () => {
  const [context, tab] = await aTelephone()
  await isKept(tab, PATH)
  for (const path of ['/organiser', DESK, `${DESK}/people`, `${DESK}/meetings/1/attendance-list`])
    await tab.goto(url + path)
  await tab.goto(`${url}${PATH}?text=Zo`)
  const pages = async () => (await keptAddresses(tab)).filter((address) => !address.startsWith('/assets/'))
  expect(await pages()).toEqual([PATH])
  await cut(context)
  for (const path of [DESK, `${DESK}/people`, '/organiser'])
    expect(await tab.goto(url + path).then(String, () => 'no page')).toEqual('no page')
}, 60_000)

test('signing out removes it, and keeps what was not sent yet', async () => {
  const [context, tab] = await aTelephone()
  await isKept(tab, PATH)
  await context.route('**/attendance', (route) => route.abort())
  await tap(tab, 'Abe')
  await reads(tab, 'Nog niet verstuurd: 1.')
  await tab.getByRole('button', { name: 'Uitloggen' }).click()
  await reads(tab, 'Je bent uitgelogd.')
  await isGone(tab)
  expect(await tab.evaluate(`localStorage.getItem('leerkring${PATH}')`)).toContain('present')
  await cut(context)
  expect(await tab.goto(url + PATH).then(String, () => 'no page')).toEqual('no page')
}, 60_000)

test('when the meeting is over it no longer opens, and is gone', async () => {
  // Two hours after the end, but for a minute.
  now = Temporal.Instant.from('2026-12-10T17:29:00Z')
  const before = Date.now()
  const [context, tab] = await aTelephone()
  await isKept(tab, PATH)
  const keptUntil = Number(
    await tab.evaluate(`caches.match('${PATH}').then((page) => page.headers.get('X-Kept-Until'))`),
  )
  expect(keptUntil).toBeGreaterThanOrEqual(before + 60_000)
  expect(keptUntil).toBeLessThanOrEqual(Date.now() + 60_000)
  // The minute is over; seen to from another page, because this one would keep its next change anew.
  await tab.goto(url + DESK)
  await tab.evaluate(`caches.open('leerkring-check-in').then(async (kept) => {
    const page = await kept.match('${PATH}')
    const headers = new Headers(page.headers)
    headers.set('X-Kept-Until', String(Date.now()))
    await kept.put('${PATH}', new Response(await page.text(), { headers }))
  })`)
  await cut(context)
  expect(await tab.goto(url + PATH).then(String, () => 'no page')).toEqual('no page')
  await mend(context)
  now = Temporal.Instant.from('2026-12-10T17:31:00Z')
  await tab.goto(url + PATH)
  await isGone(tab)
}, 60_000)

test('it is not kept days before the meeting', async () => {
  now = Temporal.Instant.from('2026-12-09T08:00:00Z')
  const [, tab] = await aTelephone()
  // Left from another day: what removes it is the end of all that this page does about keeping.
  await tab.evaluate(`caches.open('leerkring-check-in')`)
  await tab.reload()
  await isGone(tab)
  expect(await keptAddresses(tab)).toEqual([])
}, 60_000)

// Something comes between the first time that this telephone writes: a page that was left and still forgets, or no room.
const TROUBLES = {
  'was forgotten meanwhile': `await put.call(this, ...given); await caches.delete('leerkring-check-in')`,
  'lost its worker meanwhile': `await put.call(this, ...given)
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()`,
  'could not be written': `throw new Error('no room')`,
}
test.each(Object.entries(TROUBLES))(
  'what %s is kept all the same',
  async (_name, trouble) => {
    const [context, tab] = await aTelephone(`{
      const put = Cache.prototype.put
      Cache.prototype.put = async function (...given) {
        if (sessionStorage.getItem('trouble')) return put.call(this, ...given)
        sessionStorage.setItem('trouble', 'had')
        ${trouble}
      }
    }`)
    await isKept(tab, PATH)
    expect(await keptAddresses(tab)).toEqual([
      '/assets/check-in.js',
      '/assets/figtree.woff2',
      '/assets/icon.svg',
      '/assets/keep-check-in.js',
      '/assets/search.js',
      '/assets/site.css',
      PATH,
    ])
    await cut(context)
    await tab.reload()
    await reads(tab, 'Geen verbinding.')
    await tap(tab, 'Noor')
    await reads(tab, 'Nog niet verstuurd: 1.')
  },
  60_000,
)
