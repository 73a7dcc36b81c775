import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { EVERYTHING } from '../factories/everything.ts'
import { addressIn, aHousehold, type Household } from '../factories/household.ts'
import { aHostEditor } from '../factories/world.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/postgres.ts'
import { isSomebodys, type Route, routesOf } from '../support/routes.ts'
import { sessionCookie } from '../support/session-cookie.ts'
import { tableContents } from '../support/table-contents.ts'
import { aVisitor } from '../support/visitor.ts'

// Every key that anybody can hold, at every locked door: what it answers, and that nothing changes. The routes are read
// from the app; a new one falls under the rule of its first folder.

const KEYS = [
  'nobody',
  'organiser',
  'organiser of another institute',
  'reader',
  'host',
  'host of another meeting',
  'participant',
  'another participant',
  'participant of another circle',
  'substitute',
  'substitute of another meeting',
  'expert',
  'expert of another meeting',
  'guest',
  'guest of another circle',
  'asked host',
  'asked host of another circle',
  'invitee',
  'invitee of another circle',
] as const
type KeyName = (typeof KEYS)[number]

interface Lock {
  routes: RegExp
  opens: KeyName
  /** Where whoever holds no key of this kind can ask for one. */
  asks: RegExp
  /** What a key of this kind that is another's gets, when it is not the same as having none. */
  others: Partial<Record<KeyName, number[]>>
}

const LOCKS: Lock[] = [
  {
    routes: /^\/organiser(?!\/sign-)/,
    opens: 'organiser',
    asks: /^\/organiser\/sign-in$/,
    others: { 'organiser of another institute': [404] },
  },
  {
    routes: /^\/participant\//,
    opens: 'participant',
    asks: /^\/link\/renewal$/,
    others: { 'another participant': [404], 'participant of another circle': [404] },
  },
  {
    routes: /^\/substitute\//,
    opens: 'substitute',
    asks: /^\/link\/renewal$/,
    others: { 'substitute of another meeting': [404] },
  },
  {
    routes: /^\/expert\//,
    opens: 'expert',
    asks: /^\/link\/renewal$/,
    others: { 'expert of another meeting': [404] },
  },
  {
    routes: /^\/host-request\//,
    opens: 'asked host',
    asks: /^\/link\/renewal$/,
    others: { 'asked host of another circle': [404] },
  },
  {
    routes: /^\/guest\//,
    opens: 'guest',
    asks: /^\/link\/renewal$/,
    others: { 'guest of another circle': [404] },
  },
  { routes: /^\/host\//, opens: 'host', asks: /^\/link\/renewal$/, others: {} },
  {
    routes: /^\/kringen\/:slug\/registration(\/draft)?$/,
    opens: 'invitee',
    asks: /^\/kringen\/kring-alfa#join$/,
    others: {},
  },
]

const database = useDatabase()
let server: Server
let url: string
let routes: Route[]
let house: Household
let keys: Record<KeyName, string>

beforeEach(async () => {
  const { db } = database()
  const app = testApp(database())
  routes = routesOf(app)
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  house = await aHousehold(db, 'Alfa')
  const other = await aHousehold(db, 'Omega')
  const second = await db
    .selectFrom('meeting')
    .where('circle_id', '=', house.circleId)
    .where('number', '=', 2)
    .select('id')
    .executeTakeFirstOrThrow()
  const editor = await aHostEditor(db, second.id)
  const { cookies } = house
  keys = {
    nobody: '',
    organiser: cookies.organiser,
    'organiser of another institute': other.cookies.organiser,
    reader: cookies.reader,
    host: cookies.host,
    'host of another meeting': await sessionCookie(db, { hostEditorIds: [editor.id] }),
    participant: cookies.participant,
    'another participant': await sessionCookie(db, { registrationIds: [house.waitingId] }),
    'participant of another circle': other.cookies.participant,
    substitute: cookies.substitute,
    'substitute of another meeting': other.cookies.substitute,
    expert: cookies.expert,
    'expert of another meeting': other.cookies.expert,
    guest: cookies.guest,
    'guest of another circle': other.cookies.guest,
    'asked host': cookies.asked,
    'asked host of another circle': other.cookies.asked,
    invitee: cookies.applicant,
    'invitee of another circle': other.cookies.applicant,
  }
})

afterEach(async () => {
  server.closeAllConnections()
  await once(server.close(), 'close')
})

test.each(LOCKS)(
  'what the key of the $opens opens is locked for every other key, and stays as it was',
  async (lock) => {
    const locked = routes.filter(({ path }) => lock.routes.test(path))
    expect(locked.length).toBeGreaterThan(0)
    const before = await tableContents(database().pool)
    const faults = []
    for (const route of locked)
      for (const key of KEYS.filter((name) => name !== lock.opens)) {
        const visitor = aVisitor(url, { cookie: keys[key] })
        const address = addressIn(house, route.path)
        const answer = await (route.method === 'GET'
          ? visitor.get(address)
          : visitor.post(address, EVERYTHING))
        if (!isRight(lock, route, key, answer))
          faults.push(`${route.method} ${route.path}, ${key}: ${answer.status} ${answer.location ?? ''}`)
      }
    expect(faults).toEqual([])
    expect(await tableContents(database().pool)).toEqual(before)
  },
)

const isRight = (
  { asks, opens, others }: Lock,
  { method, path }: Route,
  key: KeyName,
  { status, location }: { status: number; location: string | null },
): boolean => {
  // A reader sees what an organiser sees, but for the pages that only lead to a change.
  if (opens === 'organiser' && key === 'reader')
    return (method === 'GET' ? [200, 403] : [403]).includes(status)
  // A page without anybody's name in its address is each organiser's own.
  if (others[key] && !isSomebodys(path)) return method === 'GET' ? status === 200 : status < 500
  return others[key]?.includes(status) ?? (status === 303 && asks.test(location ?? ''))
}

test('every address that names somebody or something has a lock', () => {
  const open = routes
    .map(({ path }) => path)
    // What is for developers is not there in production: test/server.db.test.ts.
    .filter((path) => /:\w*(?:Id|id)\b/.test(path) && !path.startsWith('/dev/'))
    .filter((path) => !LOCKS.some((lock) => lock.routes.test(path)))
  expect(open).toEqual([])
})

test('a secret in an address opens nothing with any other secret', async () => {
  const before = await tableContents(database().pool)
  const { token, feedToken, partner } = house
  const secrets = [token, feedToken, partner.overviewToken, partner.publicKey, 'x'.repeat(43)]
  const opened = []
  for (const { method, path } of routes.filter(({ path }) => /^\/(link|feed|partner)\/:token/.test(path))) {
    const own = path.startsWith('/link/')
      ? token
      : path.startsWith('/feed/')
        ? feedToken
        : partner.overviewToken
    for (const secret of secrets.filter((one) => one !== own)) {
      const visitor = aVisitor(url, { from: '203.0.113.9' })
      const address = path.replace(':token', secret)
      const { status } = await (method === 'GET' ? visitor.get(address) : visitor.post(address, EVERYTHING))
      if (status !== 404 && status !== 410) opened.push(`${method} ${path}: ${status}`)
    }
  }
  expect(opened).toEqual([])
  const { rate_limit: _, ...after } = await tableContents(database().pool)
  const { rate_limit: __, ...untouched } = before
  // Wrong links are counted, so that nobody tries them all.
  expect(after).toEqual(untouched)
})
