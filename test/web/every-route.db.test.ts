import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { EVERYTHING } from '../factories/everything.ts'
import { addressIn, aHousehold, type Household, whoOpens } from '../factories/household.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/postgres.ts'
import { isSomebodys, type Route, routesOf } from '../support/routes.ts'
import { tableContents } from '../support/table-contents.ts'
import { aVisitor } from '../support/visitor.ts'

// What must hold for every route, also for those that are written tomorrow: they are read from the app itself.

const database = useDatabase()
let server: Server
let url: string
let routes: Route[]
let ours: Household
let theirs: Household

beforeEach(async () => {
  const app = testApp(database())
  routes = routesOf(app)
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  ours = await aHousehold(database().db, 'Alfa')
  theirs = await aHousehold(database().db, 'Omega')
})

afterEach(async () => {
  server.closeAllConnections()
  await once(server.close(), 'close')
})

const pages = () => routes.filter(({ method }) => method === 'GET')
const visit = (cookie: string) => aVisitor(url, { cookie })

describe('every route', () => {
  test('stands in the app once', () => {
    const named = routes.map(({ method, path }) => `${method} ${path}`)
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([])
    expect(named.length).toBeGreaterThan(40)
  })

  test('that is read leaves every table as it was, whoever reads', async () => {
    const { pool } = database()
    const before = await tableContents(pool)
    const changed = []
    for (const { path } of pages()) {
      for (const cookie of Object.values(ours.cookies)) {
        await visit(cookie).get(addressIn(ours, path))
        await fetch(url + addressIn(ours, path), { method: 'HEAD', redirect: 'manual', headers: { cookie } })
      }
      const after = await tableContents(pool)
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.push(path)
    }
    expect(changed).toEqual([])
    // It grows with every route and every kind of reader.
  }, 90_000)

  test('opens for who may come, so that the tests below knock at real doors', async () => {
    const closed = []
    for (const { path } of pages().filter(({ path }) => !HAS_NO_PAGE.has(path))) {
      const { status } = await visit(ours.cookies[whoOpens(path)]).get(addressIn(ours, path))
      if (status !== 200) closed.push(`${status} ${path}`)
    }
    expect(closed).toEqual([])
  })
})

describe('a form made by hand', () => {
  // From both ends: what one form ended cannot be asked of another.
  test.each([
    ['without a field, the last first', {}, (all: Route[]) => all.toReversed()],
    ['with fields that nobody has', { constructor: 'x', '': 'x', 'a[b]': 'x' }, (all: Route[]) => all],
  ])(
    '%s is understood or refused, and never ends in a failure of ours',
    async (_name, fields, inOrder) => {
      const failed = []
      for (const { path } of inOrder(routes.filter(({ method }) => method === 'POST'))) {
        const { status } = await visit(ours.cookies[whoOpens(path)]).post(addressIn(ours, path), fields)
        if (status >= 500) failed.push(`${status} ${path}`)
      }
      expect(failed).toEqual([])
    },
    60_000,
  )
})

// Redirects, files of which none is named here, and a page that only leads back to the one before.
const HAS_NO_PAGE = new Set([
  '/assets/:file',
  '/kringen/:slug/registration-link',
  '/kringen/:slug/information-link',
  '/organiser/sign-in/code',
])

describe('an organiser', () => {
  const organiserRoutes = (of: { method: 'GET' | 'POST' }) =>
    routes.filter(({ method, path }) => path.startsWith('/organiser') && method === of.method)

  test('never reads anything of another institute', async () => {
    const organiser = visit(ours.cookies.organiser)
    for (const { path } of organiserRoutes({ method: 'GET' })) {
      const { status, text } = await organiser.get(addressIn(theirs, path))
      // The address itself stands on every page, in the form that changes the language.
      const isShown = [theirs.mark, ...(isSomebodys(path) ? [] : [theirs.letterId])].some((word) =>
        text.includes(word),
      )
      const isAnswered = isSomebodys(path) ? [403, 404].includes(status) : status < 400
      expect({ path, isShown, isAnswered }).toEqual({ path, isShown: false, isAnswered: true })
    }
  })

  test('never changes anything of another institute, whatever is sent', async () => {
    const before = await tableContents(database().pool)
    for (const { path } of organiserRoutes({ method: 'POST' }).filter(({ path }) => isSomebodys(path))) {
      const { status } = await visit(ours.cookies.organiser).post(addressIn(theirs, path), EVERYTHING)
      expect({ path, isRefused: [403, 404].includes(status) }).toEqual({ path, isRefused: true })
    }
    expect(await tableContents(database().pool)).toEqual(before)
  })

  test('who may only read changes nothing at home either', async () => {
    const before = await tableContents(database().pool)
    for (const { path } of organiserRoutes({ method: 'POST' }).filter(
      ({ path }) => !path.includes('/sign-'),
    )) {
      const { status } = await visit(ours.cookies.reader).post(addressIn(ours, path), EVERYTHING)
      expect({ path, status }).toEqual({ path, status: 403 })
    }
    expect(await tableContents(database().pool)).toEqual(before)
  })
})

describe('who holds the key to one thing', () => {
  test('opens nothing else with it, reading or writing', async () => {
    const before = await tableContents(database().pool)
    for (const { method, path } of routes.filter(({ path }) =>
      /^\/(participant|substitute|guest|host)\//.test(path),
    )) {
      for (const cookie of [
        ours.cookies.host,
        ours.cookies.participant,
        ours.cookies.substitute,
        ours.cookies.guest,
        ours.cookies.organiser,
      ]) {
        const visitor = visit(cookie)
        const address = addressIn(theirs, path)
        const { status, text } = await (method === 'GET'
          ? visitor.get(address)
          : visitor.post(address, EVERYTHING))
        const isRefused = [303, 403, 404].includes(status)
        expect({ path, isRefused, isShown: text.includes(theirs.mark) }).toEqual({
          path,
          isRefused: true,
          isShown: false,
        })
      }
    }
    expect(await tableContents(database().pool)).toEqual(before)
  })
})
