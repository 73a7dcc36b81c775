import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/chromium.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { lettersTo, valueIn } from '../support/mailbox.ts'
import { freshDatabase } from '../support/postgres.ts'
import { endApps, type RunningApp, startApps } from '../support/two-apps.ts'

// The main job once, from the first page to the last, as three people do it: nothing here knows the code.

const ORGANISER = 'tess.regelaar@example.org'
const PARTICIPANT = 'zoe@example.org'
const HOST = 'gastvrouw@example.org'
const CITIES = ['Zwolle', 'Breda', 'Ede', 'Venlo']
const SLUG = 'slim-samenwerken-aan-de-regio'
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const dayOf = (number: number) => today.add({ weeks: 3 * number }).toString()

let browser: Browser
let mail: MailServer
let app: RunningApp
let dropDatabase: () => Promise<void>
let organiser: Page
let participant: Page

const aPage = async (size = { width: 1280, height: 900 }) =>
  (await browser.newContext({ viewport: size, locale: 'nl-NL' })).newPage()

/** Opens the link of a letter and presses the one button that is there. */
const openLink = async (page: Page, link: string | undefined) => {
  await page.goto(link ?? '')
  await page.locator('main form button[type=submit]').click()
}

const fill = async (page: Page, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

const press = (page: Page, label: string) => page.getByRole('button', { name: label }).click()

beforeAll(async () => {
  const database = await freshDatabase('journey')
  dropDatabase = database.drop
  mail = await startMailServer()
  const [started] = await startApps(1, {
    databaseUrl: database.url,
    smtpUrl: mail.url,
    env: { ORGANISER_EMAILS: ORGANISER },
  })
  if (!started) throw new Error('startApps gives as many apps as it was asked for')
  app = started
  browser = await startBrowser()
  organiser = await aPage()
  participant = await aPage()
}, 90_000)

afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await endApps()
  await mail?.stop()
  await dropDatabase?.()
}, 60_000)

describe('the main job', () => {
  test('the organiser signs in by a mailed link', async () => {
    await organiser.goto(`${app.url}/organiser`)
    await fill(organiser, { email: ORGANISER })
    await press(organiser, 'Stuur mij een link')
    const [letter] = await lettersTo(mail, ORGANISER, { subject: 'Je link om in te loggen' })
    await openLink(organiser, letter?.links[0])
    expect(organiser.url()).toBe(`${app.url}/organiser`)
  }, 60_000)

  test('creates a circle and names the cities that take part', async () => {
    await organiser.getByRole('link', { name: 'Nieuwe kring' }).first().click()
    await organiser.getByRole('link', { name: 'Maak alleen de kring' }).click()
    await fill(organiser, {
      title: 'Slim samenwerken aan de regio',
      centralQuestion: 'Hoe werken wij samen als niemand de baas is?',
      theme: 'Netwerken',
      region: 'Oost-Nederland',
      startsOn: today.toString(),
      endsOn: today.add({ months: 8 }).toString(),
    })
    await press(organiser, 'Maak de kring')
    for (const city of CITIES) {
      await organiser.goto(`${app.url}/organiser/circles/${SLUG}/organisations`)
      await fill(organiser, { name: `Gemeente ${city}`, city })
      await organiser.locator('main form button[type=submit]').click()
    }
    expect(await organiser.locator('main').textContent()).toContain('Gemeente Venlo')
  }, 60_000)

  test('plans four meetings on one page and opens the circle', async () => {
    await organiser.goto(`${app.url}/organiser/circles/${SLUG}/meetings`)
    for (const [index, city] of CITIES.entries()) {
      const number = index + 1
      await fill(organiser, { [`heldOn-${number}`]: dayOf(number), [`theme-${number}`]: `Thema ${number}` })
      const choice = organiser.locator(`[name="hostOrganisationId-${number}"]`)
      const option = await choice.locator('option', { hasText: city }).getAttribute('value')
      await choice.selectOption(option)
    }
    await press(organiser, 'Sla de planning op')
    await organiser.goto(`${app.url}/organiser/circles/${SLUG}`)
    await organiser.getByRole('link', { name: 'Bekijk en publiceer' }).click()
    await press(organiser, 'Publiceer de kring')
    await participant.goto(`${app.url}/`)
    await participant.getByRole('link', { name: 'Slim samenwerken aan de regio' }).first().click()
    const page = await participant.locator('main').textContent()
    for (const city of CITIES) expect(page).toContain(city)
  }, 60_000)

  test('a visitor asks for a link, registers, and gets four invitations for the calendar', async () => {
    await fill(participant, { email: PARTICIPANT })
    await press(participant, 'Mail mij de aanmeldlink')
    const [letter] = await lettersTo(mail, PARTICIPANT, { subject: 'Ga verder met je aanmelding' })
    await openLink(participant, letter?.links[0])
    await fill(participant, {
      firstName: 'Zoë',
      namePrefix: 'van',
      lastName: 'Fictief',
      organisation: 'Gemeente Breda',
      city: 'Breda',
      jobTitle: 'programmamanager',
      learningQuestion: 'Hoe houd ik tempo als niemand de baas is?',
      brings: 'Ervaring met een regiodeal',
    })
    await press(participant, 'Meld mij aan')
    expect(await participant.locator('main').textContent()).toContain('je doet mee')
    await lettersTo(mail, PARTICIPANT, { subject: 'Je doet mee met' })
    const invitations = await lettersTo(mail, PARTICIPANT, { subject: 'Uitnodiging', count: 4 })
    const calendars = invitations.map(({ calendar }) => calendar)
    expect(calendars.map((calendar) => valueIn(calendar, 'METHOD'))).toEqual(Array(4).fill('REQUEST'))
    expect(calendars.map((calendar) => valueIn(calendar, 'DTSTART')).sort()).toEqual(
      [1, 2, 3, 4].map((number) => `${dayOf(number).replaceAll('-', '')}T093000`),
    )
    expect(new Set(calendars.map((calendar) => valueIn(calendar, 'UID'))).size).toBe(4)
    for (const calendar of calendars) expect(calendar?.match(/^ATTENDEE/gm)).toHaveLength(1)
  }, 60_000)

  test('the host is invited, and fills in the section on a phone', async () => {
    await organiser.goto(`${app.url}/organiser/circles/${SLUG}/meetings/1`)
    await fill(organiser, { name: 'Samira el Demo', email: HOST })
    await press(organiser, 'Verstuur de link')
    const [letter] = await lettersTo(mail, HOST, { subject: 'Vul jullie deel in' })
    const host = await aPage({ width: 360, height: 740 })
    await openLink(host, letter?.links[0])
    await fill(host, {
      welcome: 'Welkom in de oude fabriek aan het kanaal.',
      venueName: 'Het Voorbeeldhuis',
      venueAddress: 'Voorbeeldstraat 1, 9999 ZZ Zwolle',
      walkFromStationMinutes: '12',
      route: 'Uitgang Noord, linksaf langs het spoor.',
      visitTitle: 'De remise wordt van de buurt',
      visitStory: 'Bewoners kochten samen een remise.',
      groupLimit: '12',
      speakerName: 'Noor van Voorbeeld',
    })
    expect(await host.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await press(host, 'Sla het deel van Zwolle op')
    expect(host.url()).toContain('?notice=saved')
    expect(await host.locator('[name=visitTitle]').inputValue()).toBe('De remise wordt van de buurt')
    await host.context().close()
  }, 60_000)

  test('everybody reads the agenda, on the web and on paper', async () => {
    await participant.goto(`${app.url}/kringen/${SLUG}/meetings/1`)
    const agenda = await participant.locator('main').textContent()
    for (const words of ['Het Voorbeeldhuis', 'De remise wordt van de buurt', '09.30'])
      expect(agenda).toContain(words)
    await participant.goto(`${app.url}/kringen/${SLUG}/meetings/1/print`)
    await participant.emulateMedia({ media: 'print' })
    expect(await participant.locator('body').textContent()).toContain('Het Voorbeeldhuis')
    await participant.emulateMedia({ media: 'screen' })
  }, 60_000)

  test('the organiser moves one meeting and cancels another, and calendars follow', async () => {
    const invitations = await lettersTo(mail, PARTICIPANT, { subject: 'Uitnodiging', count: 4 })
    const invitedOn = (number: number) =>
      invitations.find(({ calendar }) =>
        valueIn(calendar, 'DTSTART').startsWith(dayOf(number).replaceAll('-', '')),
      )?.calendar ?? null
    await organiser.goto(`${app.url}/organiser/circles/${SLUG}/meetings/2/date`)
    await fill(organiser, { startsAt: '10:30' })
    await press(organiser, 'Verplaats de bijeenkomst')
    // It would leave by itself after ten minutes of quiet.
    await organiser.getByRole('link', { name: 'Bekijk wie wat hoort' }).click()
    const second = organiser.getByRole('region', { name: 'Bijeenkomst 2' })
    expect(await second.textContent()).toContain('09.30–16.30 uur → 10.30–16.30 uur')
    await second.getByRole('button', { name: 'Nu versturen (1)' }).click()
    const changes = await lettersTo(mail, PARTICIPANT, { subject: 'Gewijzigd: Bijeenkomst 2' })
    const moved = changes.at(-1)?.calendar ?? null
    expect(valueIn(moved, 'METHOD')).toBe('REQUEST')
    expect(valueIn(moved, 'UID')).toBe(valueIn(invitedOn(2), 'UID'))
    expect(Number(valueIn(moved, 'SEQUENCE'))).toBeGreaterThan(Number(valueIn(invitedOn(2), 'SEQUENCE')))
    expect(valueIn(moved, 'DTSTART')).toBe(`${dayOf(2).replaceAll('-', '')}T103000`)

    await organiser.goto(`${app.url}/organiser/circles/${SLUG}/meetings/3/cancellation`)
    await press(organiser, 'Laat de bijeenkomst vervallen')
    const [off] = await lettersTo(mail, PARTICIPANT, { subject: 'Gaat niet door' })
    expect(valueIn(off?.calendar ?? null, 'METHOD')).toBe('CANCEL')
    expect(valueIn(off?.calendar ?? null, 'UID')).toBe(valueIn(invitedOn(3), 'UID'))
  }, 60_000)

  test('the participant withdraws, and every meeting that is left goes from the calendar', async () => {
    await participant.goto(`${app.url}/`)
    const [confirmed] = await lettersTo(mail, PARTICIPANT, { subject: 'Je doet mee met' })
    await openLink(participant, confirmed?.links[0])
    await participant.getByRole('link', { name: 'Ik kan toch niet meedoen' }).click()
    await press(participant, 'Ja, trek mijn aanmelding in')
    expect(await participant.locator('main').textContent()).toContain('je aanmelding is ingetrokken')
    const cancelled = await lettersTo(mail, PARTICIPANT, { subject: 'Afgemeld', count: 3 })
    expect(cancelled.map(({ calendar }) => valueIn(calendar, 'METHOD'))).toEqual(Array(3).fill('CANCEL'))
    expect(app.isRunning()).toBe(true)
  }, 60_000)
})
