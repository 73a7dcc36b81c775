import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { findSection } from '../../src/programme/queries.ts'
import { addressIn } from '../factories/household.ts'
import { startBrowser } from '../support/chromium.ts'
import { aHouse, faultsOf } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const HOST = '/host/meetings/:meetingId/section'
const DESK = '/organiser/circles/:slug/meetings/:number/section'

const open = async (url: string, cookie: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  return context.newPage()
}

test('a host fills in everything on a phone, leaves half-way and finds it again', async () => {
  const { db } = database()
  const house = await aHouse(database())
  const { household, url } = house
  const address = url + addressIn(household, HOST)
  const phone = await open(url, household.cookies.host, 360)
  await phone.goto(address)
  await phone.getByLabel('Route', { exact: true }).fill('Uitgang Noord, linksaf langs het spoor')
  await phone.getByText('Bewaard.', { exact: true }).waitFor()
  await phone.goto('about:blank')
  await phone.goto(address)
  await phone.getByRole('link', { name: 'Ga hiermee verder' }).click()
  expect(await phone.getByLabel('Route', { exact: true }).inputValue()).toBe(
    'Uitgang Noord, linksaf langs het spoor',
  )

  const form = phone.locator('form[data-draft]')
  for (const field of await form.locator('textarea, input[type=text]').all()) {
    const isNumber = (await field.getAttribute('inputmode')) === 'numeric'
    if ((await field.inputValue()) === '') await field.fill(isNumber ? '12' : 'Voorbeeld')
  }
  await phone.getByLabel('Afstand van de locatie naar het project').fill('900')
  await phone.getByLabel('Lopen erheen').fill('')
  await phone.getByLabel('Lopen terug').fill('')
  for (const yes of await form.getByLabel('Ja', { exact: true }).all()) await yes.check()
  await phone.getByRole('button', { name: /^Sla het deel van/ }).click()
  await phone.waitForURL(/notice=saved/)
  await phone.getByText('Alles wat deelnemers willen weten, staat erin.').waitFor()
  await phone.getByText('Niet ingevuld: 17 minuten. Berekend uit 900 meter').first().waitFor()
  expect((await findSection(db, household.meetingId))?.section).toMatchObject({
    route: 'Uitgang Noord, linksaf langs het spoor',
    distanceMetres: 900,
    walkOutMinutes: null,
    stepFree: true,
  })
  expect(await db.selectFrom('host_section_draft').select('id').execute()).toEqual([])
  await house.close()
}, 120_000)

test('a host and an organiser write at once, both texts are kept, and the history says so', async () => {
  const { db } = database()
  const house = await aHouse(database())
  const { household, url } = house
  const phone = await open(url, household.cookies.host, 360)
  const desk = await open(url, household.cookies.organiser, 1280)
  await phone.goto(url + addressIn(household, HOST))
  await desk.goto(url + addressIn(household, DESK))
  await desk.getByLabel('Route', { exact: true }).fill('Uitgang Noord')
  await desk.getByRole('button', { name: /^Sla het deel van/ }).click()
  await desk.waitForURL(/notice=saved/)
  await phone.getByLabel('Route', { exact: true }).fill('Neem bus 5')
  await phone.getByRole('button', { name: /^Sla het deel van/ }).click()
  await phone.getByText('Jullie hebben allebei hetzelfde veld veranderd.').waitFor()
  await phone.getByLabel('Allebei: de tekst in het onderste veld').check()
  await phone.getByLabel('Allebei bij Route').fill('Uitgang Noord, of neem bus 5')
  await phone.getByRole('button', { name: /^Sla het deel van/ }).click()
  await phone.waitForURL(/notice=saved/)
  expect((await findSection(db, household.meetingId))?.section.route).toBe('Uitgang Noord, of neem bus 5')
  await desk.goto(`${url}${addressIn(household, DESK)}`)
  await desk.getByText('Nieuw sinds je laatst keek: Route.').waitFor()
  await desk.getByRole('button', { name: 'Spreek dit zo af' }).click()
  await desk.getByText('Afgesproken. Verandert er daarna iets, dan zie je dat.').waitFor()
  await desk.goto(`${url}${addressIn(household, DESK)}/history`)
  expect(await desk.locator('ins').first().textContent()).toContain('of neem bus 5')
  const page = { path: `${HOST}/history`, address: `${addressIn(household, HOST)}/history`, status: 200 }
  const seen = { ...page, cookie: household.cookies.host }
  expect(await faultsOf(browser, house, seen, { language: 'nl', theme: 'light', width: 360 })).toEqual([])
  await house.close()
}, 120_000)
