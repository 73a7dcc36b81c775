import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/chromium.ts'
import { aPersonAt, type Person, secondsOf } from '../support/keystrokes.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { lettersTo } from '../support/mailbox.ts'
import { freshDatabase } from '../support/postgres.ts'
import { endApps, type RunningApp, startApps } from '../support/two-apps.ts'

// From an empty database to a published circle of five meetings with five hosts invited, as somebody does it who has the
// facts at hand: at most six pages and three minutes.

const MOST_PAGES = 6
const MOST_SECONDS = 180
const ORGANISER = 'tess.regelaar@example.org'
const HOSTS = [
  ['Zwolle', 'Ali el Demo', 'ali@example.org', '10122026'],
  ['Breda', 'Zoë van Fictief', 'zoe@example.org', '21012027'],
  ['Ede', 'Sam Verzonnen', 'sam@example.org', '09032027'],
  ['Venlo', 'Noor Voorbeeld', 'noor@example.org', '15042027'],
  ['Assen', 'Robin Bedacht', 'robin@example.org', '01062027'],
] as const
const ANNOUNCEMENT = `Leerkring Slim samenwerken

Centrale vraag: Hoe werken wij samen als niemand de baas is?

Telkens van 10.00 tot 16.00 uur, voor maximaal 20 deelnemers.

1. donderdag 10 december 2026, Zwolle: Wie zijn de spelers? Gastheer: Ali el Demo, ali@example.org
2. donderdag 21 januari 2027, Breda: Afspraken die blijven. Gastvrouw: Zoë van Fictief, zoe@example.org
3. dinsdag 9 maart 2027, Ede: Tempo maken. Gastheer: Sam Verzonnen, sam@example.org
4. donderdag 15 april 2027, Venlo: Geld en risico. Gastvrouw: Noor Voorbeeld, noor@example.org
5. dinsdag 1 juni 2027, Assen: Wat blijft er? Gastheer: Robin Bedacht, robin@example.org

Aanmelden bij Tess Regelaar, tess.regelaar@example.org.`

let browser: Browser
let mail: MailServer
let app: RunningApp
let dropDatabase: () => Promise<void>

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)

beforeEach(async () => {
  const database = await freshDatabase('six_pages')
  dropDatabase = database.drop
  mail = await startMailServer()
  const [started] = await startApps(1, {
    databaseUrl: database.url,
    smtpUrl: mail.url,
    env: { ORGANISER_EMAILS: ORGANISER },
  })
  if (!started) throw new Error('startApps gives as many apps as it was asked for')
  app = started
}, 90_000)

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await app?.stop()
  await endApps()
  await mail?.stop()
  await dropDatabase?.()
}, 60_000)

afterAll(async () => {
  await browser?.close()
})

const signIn = async (): Promise<Person> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
  const person = aPersonAt(await context.newPage())
  await person.page.goto(`${app.url}/organiser`)
  await person.type('email', ORGANISER)
  await person.click('button', 'Stuur mij een link')
  const [letter] = await lettersTo(mail, ORGANISER, { subject: 'Je link om in te loggen' })
  await person.type('code', codeIn(letter?.text ?? ''))
  await person.click('button', 'Inloggen')
  return person
}

const publish = async (person: Person) => {
  await person.click('button', 'Bekijk wat er gepubliceerd wordt')
  await person.click('button', 'Publiceer en nodig 5 gaststeden uit')
  for (const [city, , email] of HOSTS) {
    const [letter] = await lettersTo(mail, email, { subject: 'Vul jullie deel in: leerkring op' })
    expect(letter?.text).toContain(`${city} is gaststad`)
  }
  await expectPublished(person.page)
}

const expectPublished = async (page: Page) => {
  await page.goto(`${app.url}/kringen/slim-samenwerken`)
  const text = (await page.locator('main').textContent()) ?? ''
  expect(HOSTS.map(([city]) => city).filter((city) => !text.includes(city))).toEqual([])
}

/** The figures, before the page of the visitor is added to them. */
const figuresOf = ({ effort }: Person) => ({
  ...effort,
  pages: effort.pages.filter((path) => !path.startsWith('/kringen/')),
  seconds: Math.round(secondsOf(effort)),
})

const tell = (how: string, figures: ReturnType<typeof figuresOf>) =>
  process.stdout.write(
    `${how}: ${figures.pages.length} pages, ${figures.seconds} s, ${JSON.stringify(figures)}\n`,
  )

test('typed: six pages, three minutes', async () => {
  const person = await signIn()
  await person.click('link', 'Nieuwe kring')
  await person.type('title', 'Slim samenwerken')
  await person.type('centralQuestion', 'Hoe werken wij samen als niemand de baas is?')
  for (const [at, [city, name, email, day]] of HOSTS.entries()) {
    await person.type(`heldOn-${at + 1}`, day)
    await person.type(`place-${at + 1}`, city)
    await person.type(`hostName-${at + 1}`, name)
    await person.type(`hostEmail-${at + 1}`, email)
  }
  await publish(person)
  const figures = figuresOf(person)
  tell('typed', figures)
  expect(figures.pages.length).toBeLessThanOrEqual(MOST_PAGES)
  expect(figures.seconds).toBeLessThanOrEqual(MOST_SECONDS)
}, 120_000)

test('pasted: six pages, one minute', async () => {
  const person = await signIn()
  await person.paste('announcement', ANNOUNCEMENT)
  await person.click('button', 'Vul het formulier met deze tekst')
  await publish(person)
  const figures = figuresOf(person)
  tell('pasted', figures)
  expect(figures.pages.length).toBeLessThanOrEqual(MOST_PAGES)
  expect(figures.seconds).toBeLessThanOrEqual(60)
}, 120_000)

const codeIn = (text: string) => text.match(/^\s*([A-Z0-9]{3}[ -]?[A-Z0-9]{3})\s*$/m)?.[1] ?? ''
