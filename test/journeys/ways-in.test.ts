import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { connect } from '../../src/db/connect.ts'
import { aCircle } from '../factories/circle.ts'
import { aWorkbook } from '../factories/workbook.ts'
import { startBrowser } from '../support/chromium.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { lettersTo } from '../support/mailbox.ts'
import { freshDatabase } from '../support/postgres.ts'
import { endApps, type RunningApp, startApps } from '../support/two-apps.ts'

// Four ways into one circle, each from the organiser's page to somebody's place: by hand, by list, by personal
// invitation, and by a partner's link.

const ORGANISER = 'tess.regelaar@example.org'
const WAYS = '/organiser/circles/slim-samenwerken/ways-in'

let browser: Browser
let mail: MailServer
let app: RunningApp
let dropDatabase: () => Promise<void>
let organiser: Page

const aPage = async (width: number) =>
  (await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' })).newPage()

const openLink = async (page: Page, link: string | undefined) => {
  await page.goto(link ?? '')
  await page.locator('main form button[type=submit]').click()
}

const fill = async (page: Page, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

const press = (page: Page, label: string) => page.getByRole('button', { name: label }).click()

const read = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')

beforeAll(async () => {
  const database = await freshDatabase('ways_in')
  dropDatabase = database.drop
  mail = await startMailServer()
  const env = { ORGANISER_EMAILS: ORGANISER }
  const [started] = await startApps(1, { databaseUrl: database.url, smtpUrl: mail.url, env })
  if (!started) throw new Error('startApps gives as many apps as it was asked for')
  app = started
  await openCircle(database.url)
  browser = await startBrowser()
  organiser = await aPage(1280)
  await organiser.goto(`${app.url}/organiser`)
  await fill(organiser, { email: ORGANISER })
  await press(organiser, 'Stuur mij een link')
  const [letter] = await lettersTo(mail, ORGANISER, { subject: 'Je link om in te loggen' })
  await openLink(organiser, letter?.links[0])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await endApps()
  await mail?.stop()
  await dropDatabase?.()
}, 60_000)

/** A circle with room for all, open today and half a year longer. */
const openCircle = async (url: string) => {
  const { db, close } = connect(url, { maxConnections: 1 })
  const { id: instituteId } = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  await aCircle(db, { instituteId, hosts: [], capacity: 200 })
  const endsOn = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ months: 6 }).toString()
  await db.updateTable('circle').set({ ends_on: endsOn }).execute()
  await close()
}

test('somebody who calls is entered by hand, and reads who did it', async () => {
  await organiser.goto(app.url + WAYS)
  await organiser.getByRole('link', { name: 'Iemand aanmelden' }).click()
  await fill(organiser, {
    email: 'noor@example.org',
    firstName: 'Noor',
    lastName: 'Voorbeeld',
    organisation: 'Gemeente Ede',
    city: 'Ede',
  })
  await press(organiser, 'Meld deze persoon aan en verstuur de e-mail')
  expect(organiser.url()).toContain('?notice=added')
  const [letter] = await lettersTo(mail, 'noor@example.org', { subject: '' })
  expect(letter?.text).toContain('De organisatie heeft je aangemeld')
}, 60_000)

test('an Excel list shows its double first, and is followed to the end', async () => {
  const people = Array.from({ length: 90 }, (_, at) => [
    `persoon${at}@example.org`,
    'Sem',
    `Fictief ${at}`,
    'Gemeente Breda',
    'Breda',
  ])
  const sheet = aWorkbook([
    ['E-mailadres', 'Voornaam', 'Achternaam', 'Organisatie', 'Stad'],
    ...people,
    ['Persoon3@example.org', 'Sem', 'Fictief 3', 'Gemeente Breda', 'Breda'],
    ['noor@example.org', 'Noor', 'Voorbeeld', 'Gemeente Ede', 'Ede'],
  ])
  await organiser.goto(app.url + WAYS)
  await organiser.getByRole('link', { name: 'Een lijst aanmelden' }).click()
  const file = { name: 'lijst.xlsx', mimeType: 'application/octet-stream', buffer: sheet }
  await organiser.locator('input[type=file]').setInputFiles(file)
  await press(organiser, 'Bekijk de lijst')
  const preview = await read(organiser)
  expect(preview).toContain('Regel 92: persoon3@example.org staat al in regel 5.')
  expect(preview).toContain('Regel 93: noor@example.org slaan wij over.')
  await press(organiser, 'Meld 90 mensen aan')
  // The page changes by itself; its address stays, so that it can be left and found again.
  await organiser.locator('[data-progress=done]').waitFor({ timeout: 30_000 })
  expect(await read(organiser)).toContain('De hele lijst is klaar.')
  const address = organiser.url()
  await organiser.goto(`${app.url}${WAYS}/list`)
  await organiser.getByRole('link', { name: 'Lijst van' }).click()
  expect(organiser.url()).toBe(address)
  const report = await read(organiser)
  for (const words of [
    'Stond al op de lijst van de kring: 1',
    'Stond dubbel in het bestand: 1',
    'Aangemeld, met een plaats: 90',
  ])
    expect(report).toContain(words)
}, 90_000)

test('who is personally invited finds their name in the form, on a phone, and the invitation is settled', async () => {
  await organiser.goto(`${app.url}${WAYS}/invitees`)
  await fill(organiser, { name: 'Zoë van der Fictief', email: 'zoe@example.org' })
  await press(organiser, 'Verstuur de uitnodiging')
  const [letter] = await lettersTo(mail, 'zoe@example.org', { subject: '' })
  const invitee = await aPage(360)
  await openLink(invitee, letter?.links[0])
  const typed = []
  for (const name of ['firstName', 'namePrefix', 'lastName'])
    typed.push(await invitee.locator(`[name="${name}"]`).inputValue())
  expect(typed).toEqual(['Zoë', 'van der', 'Fictief'])
  await fill(invitee, {
    organisation: 'Gemeente Venlo',
    city: 'Venlo',
    learningQuestion: 'Hoe houd ik tempo?',
  })
  await press(invitee, 'Meld mij aan')
  expect(await read(invitee)).toContain('je doet mee')
  await organiser.goto(`${app.url}${WAYS}/invitees`)
  expect(await read(organiser)).toMatch(/zoe@example\.org aangemeld/i)
}, 60_000)

test("who registers by a partner's link is counted in the overview of that partner", async () => {
  await organiser.goto(`${app.url}${WAYS}/partners`)
  await fill(organiser, { name: 'Provincie Voorbeeld' })
  await press(organiser, 'Maak de link')
  const links = organiser.locator('main section a')
  const recruiting = (await links.first().getAttribute('href')) ?? ''
  const overview = (await links.nth(1).getAttribute('href')) ?? ''
  const visitor = await aPage(360)
  await visitor.goto(recruiting)
  await fill(visitor, { email: 'ada@example.org' })
  await press(visitor, 'Mail mij de aanmeldlink')
  const [letter] = await lettersTo(mail, 'ada@example.org', { subject: 'Ga verder met je aanmelding' })
  await openLink(visitor, letter?.links[0])
  await fill(visitor, {
    firstName: 'Ada',
    lastName: 'Verzonnen',
    organisation: 'Waterschap Verzonnen',
    city: 'Sneek',
    learningQuestion: 'Wie is de baas?',
  })
  await press(visitor, 'Meld mij aan')
  expect(await read(visitor)).toContain('je doet mee')
  const partner = await aPage(1280)
  await partner.goto(overview)
  const numbers = await read(partner)
  expect(numbers).toMatch(/Heeft een plaats 1 /)
  expect(numbers).toContain('Waterschap Verzonnen: 1 persoon')
  expect(numbers).not.toContain('Ada')
}, 60_000)
