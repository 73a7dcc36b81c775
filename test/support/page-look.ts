import { once } from 'node:events'
import type { Browser } from 'playwright-core'
import { addressIn, aHousehold, type Household, whoOpens } from '../factories/household.ts'
import { testApp } from './app.ts'
import { violationsOn } from './axe.ts'
import { type Look, tabFor } from './look-tab.ts'
import type { TestDatabase } from './postgres.ts'
import { routesOf } from './routes.ts'

/** Two languages, two themes, a phone and a desk; neighbours differ in as much as they can. */
export const LOOKS: Look[] = [
  { language: 'nl', theme: 'light', width: 360 },
  { language: 'en', theme: 'dark', width: 1280 },
  { language: 'nl', theme: 'dark', width: 360 },
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'nl', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 360 },
  { language: 'nl', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 360 },
]

/** Twice as large as large: a desk at 400 %, both languages; and once in colours that the system picks. */
export const HARDER_LOOKS: Look[] = [
  { language: 'nl', theme: 'light', width: 320 },
  { language: 'en', theme: 'dark', width: 320 },
  { language: 'nl', theme: 'light', width: 1280, forced: true },
]

/** The looks in turn, for who sees each page once. */
export const lookAt = (turn: number): Look =>
  LOOKS[turn % LOOKS.length] ?? { language: 'nl', theme: 'light', width: 360 }

/** A page, and who opens it. */
export interface HousePage {
  path: string
  address: string
  cookie: string
  status: number
  /** whether it may say no instead (403), as pages that only lead to a change do */
  mayRefuse?: true
}

export interface House {
  url: string
  household: Household
  /** every page that a GET can show, with who opens it */
  pages: HousePage[]
  /** the organiser's pages for who may only read there, and the public ones for who is signed in or takes part */
  guests: HousePage[]
  close: () => Promise<void>
}

// Files, redirects, and a letter as it was mailed: that is no page of ours.
const NO_PAGE =
  /^\/(assets|theme|feed|healthz|readyz)|\/data\/(json|text)$|\.(ics|csv|xlsx|docx|txt|json)$|\/calendar$|\/html$|(registration|information)-link$|sign-in\/code$|\/feed$|\/:attachmentId$/

/** An app with one of everything in it, and the addresses of all its pages, errors too. */
export const aHouse = async (database: TestDatabase): Promise<House> => {
  const app = testApp(database)
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const household = await aHousehold(database.db, 'Alfa')
  const pages = routesOf(app)
    .filter(({ method, path }) => method === 'GET' && !NO_PAGE.test(path))
    .map(({ path }) => ({
      path,
      address: addressIn(household, path),
      cookie: household.cookies[whoOpens(path)],
      status: 200,
    }))
  const publicPages = pages.filter(({ cookie }) => cookie === '')
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    household,
    pages: [
      ...pages,
      { path: '(not found)', address: '/bestaat-niet', cookie: '', status: 404 },
      { path: '(link gone)', address: `/link/${'x'.repeat(43)}`, cookie: '', status: 410 },
    ],
    guests: [
      ...pages
        .filter(({ cookie }) => cookie === household.cookies.organiser)
        .map((page) => seenBy('reader', page, household, { mayRefuse: true })),
      ...publicPages.map((page) => seenBy('organiser', page, household)),
      ...publicPages.map((page) => seenBy('participant', page, household)),
    ],
    close: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

const seenBy = (
  who: 'reader' | 'organiser' | 'participant',
  page: HousePage,
  { cookies }: Household,
  more: Partial<HousePage> = {},
): HousePage => ({ ...page, path: `${page.path} (${who})`, cookie: cookies[who], ...more })

/** Everything that is wrong with a page seen one way, a line each; without axe: how it answers, its width and its console. */
export const faultsOf = async (
  browser: Browser,
  house: House,
  page: HousePage,
  look: Look,
  { withAxe } = { withAxe: true },
): Promise<string[]> => {
  const { tab, complaints } = await tabFor(browser, house.url, page.cookie, look)
  const answer = await tab.goto(house.url + page.address, { waitUntil: 'load' })
  const width = Number(await tab.evaluate('document.documentElement.scrollWidth'))
  const violations = withAxe ? await violationsOn(tab) : []
  const status = answer?.status() === 403 && page.mayRefuse ? 403 : page.status
  return [
    ...(answer?.status() === status ? [] : [`answers ${answer?.status()}`]),
    ...(width > look.width ? [`is ${width} pixels wide`] : []),
    ...complaints.filter((complaint) => status === 200 || !complaint.includes(`status of ${status}`)),
    ...violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`,
    ),
  ].map((fault) => `${page.path} ${Object.values(look).join(' ')}: ${fault}`)
}
