import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { connect } from '../../src/db/connect.ts'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { withoutHost } from '../factories/host-request.ts'
import { startBrowser } from '../support/chromium.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { lettersTo } from '../support/mailbox.ts'
import { freshDatabase } from '../support/postgres.ts'
import { endApps, type RunningApp, startApps } from '../support/two-apps.ts'

// A meeting finds its host city: the first that is asked says no, the next says yes and opens its section.

const ORGANISER = 'tess.regelaar@example.org'
const BOARD = '/organiser/circles/slim-samenwerken/rotation'

let browser: Browser
let mail: MailServer
let app: RunningApp
let dropDatabase: () => Promise<void>
let organiser: Page
let phone: Page

const aPage = async (width: number) =>
  (await browser.newContext({ viewport: { width, height: 800 }, locale: 'nl-NL' })).newPage()

const openLink = async (page: Page, link: string | undefined) => {
  await page.goto(link ?? '')
  await page.locator('main form button[type=submit]').click()
}

const read = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')

/** Presses a button with the keyboard alone: Tab until it has the focus, then Enter. */
const tabTo = async (page: Page, label: string) => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate('document.activeElement?.textContent?.trim() ?? ""')
    if (focused === label) return page.keyboard.press('Enter')
  }
  throw new Error(`the keyboard does not reach ${label}`)
}

beforeAll(async () => {
  const database = await freshDatabase('rotation')
  dropDatabase = database.drop
  mail = await startMailServer()
  const env = { ORGANISER_EMAILS: ORGANISER }
  const [started] = await startApps(1, { databaseUrl: database.url, smtpUrl: mail.url, env })
  if (!started) throw new Error('startApps gives as many apps as it was asked for')
  app = started
  await aCircleWithoutHost(database.url)
  browser = await startBrowser()
  organiser = await aPage(1280)
  await organiser.goto(`${app.url}/organiser`)
  await organiser.locator('[name="email"]').fill(ORGANISER)
  await organiser.getByRole('button', { name: 'Stuur mij een link' }).click()
  const [letter] = await lettersTo(mail, ORGANISER, { subject: 'Je link om in te loggen' })
  await openLink(organiser, letter?.links[0])
  phone = await aPage(360)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await endApps()
  await mail?.stop()
  await dropDatabase?.()
}, 60_000)

/** One meeting in three weeks, without a host; Sanne of Zwolle and Bo of Breda have a seat. */
const aCircleWithoutHost = async (url: string) => {
  const { db, close } = connect(url, { maxConnections: 1 })
  const { id: instituteId } = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const whose = { instituteId, circleId: circle.id }
  const organisations = await db.selectFrom('organisation').select(['id', 'city']).execute()
  for (const [firstName, city] of [
    ['Sanne', 'Zwolle'],
    ['Bo', 'Breda'],
  ] as const) {
    const organisationId = organisations.find((one) => one.city === city)?.id ?? null
    await aRegistration(db, whose, { firstName, organisationId })
  }
  await db.updateTable('registration').set({ may_host: true }).execute()
  const heldOn = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ weeks: 3 }).toString()
  await db.updateTable('meeting').set({ held_on: heldOn }).execute()
  for (const { id } of circle.meetings) await withoutHost(db, id)
  await close()
}

test('ask, no, ask the next, yes: the meeting has a host, who opens their section', async () => {
  await organiser.goto(app.url + BOARD)
  expect(await read(organiser)).toContain('Nog geen gaststad')
  await tabTo(organiser, 'Vraag Bo van Fictief (Gemeente Breda)')
  await organiser.waitForURL(/notice=sent/)
  const first = await lettersTo(mail, 'bo@example.org', { subject: 'Wil Gemeente Breda' })
  await openLink(phone, first[0]?.links[0])
  await phone.locator('[name="note"]').fill('Onze zaal wordt verbouwd.')
  await phone.getByRole('button', { name: 'Nee, wij kunnen niet' }).click()
  expect(await read(phone)).toContain('Je hebt nee gezegd.')
  const no = await lettersTo(mail, ORGANISER, { subject: 'Gemeente Breda kan geen' })
  expect(no[0]?.text).toContain('Onze zaal wordt verbouwd.')

  await organiser.goto(app.url + BOARD)
  expect(await read(organiser)).toContain('zei nee: “Onze zaal wordt verbouwd.”')
  const next = organiser.locator('#meeting-1').getByRole('button')
  await next.filter({ hasText: 'Vraag Sanne van Fictief (Gemeente Zwolle)' }).click()
  const second = await lettersTo(mail, 'sanne@example.org', { subject: 'Wil Gemeente Zwolle' })
  await openLink(phone, second[0]?.links[0])
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await phone.getByRole('button', { name: 'Ja, wij zijn gaststad' }).click()
  expect(await read(phone)).toContain('Jullie zijn gaststad.')
  await phone.getByRole('link', { name: 'Vul jullie deel in' }).click()
  expect(await phone.locator('[name="welcome"]').count()).toBe(1)

  const host = await lettersTo(mail, 'sanne@example.org', { subject: 'Vul jullie deel in' })
  expect(host[0]?.links.length).toBe(1)
  await organiser.goto(app.url + BOARD)
  expect(await organiser.locator('#meeting-1').textContent()).toContain('Gemeente Zwolle')
}, 60_000)
