import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { addressIn } from '../factories/household.ts'
import { startBrowser } from '../support/chromium.ts'
import { aHouse, faultsOf, type House, LOOKS } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'

const database = useDatabase()
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

/** A phone that is signed in as who holds this session. */
const aPhone = async ({ url }: House, cookie: string) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'nl-NL' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  return context.newPage()
}

test('who waits is offered the seat of who leaves, says yes on a phone, and takes part', async () => {
  const { db } = database()
  const house = await aHouse(database())
  const { household } = house
  await db.updateTable('circle').set({ capacity: 1 }).where('id', '=', household.circleId).execute()
  const leaver = await aPhone(house, household.cookies.participant)
  await leaver.goto(`${house.url}/participant/${household.registrationId}`)
  await leaver.getByRole('link', { name: 'Ik kan toch niet meedoen' }).click()
  await leaver.getByRole('button', { name: 'Ja, trek mijn aanmelding in' }).click()

  const cookie = await sessionCookie(db, { registrationIds: [household.waitingId] })
  const waiting = await aPhone(house, cookie)
  const home = `/participant/${household.waitingId}`
  await waiting.goto(house.url + home)
  expect(await waiting.locator('main').textContent()).toContain('er is een plaats voor je vrij')
  await waiting.getByRole('link', { name: 'Geef je antwoord' }).click()

  const faults = []
  for (const look of LOOKS.slice(0, 2))
    for (const address of [home, `${home}/offer`])
      faults.push(...(await faultsOf(browser, house, { path: address, address, cookie, status: 200 }, look)))
  const desk = addressIn(household, '/organiser/circles/:slug')
  for (const look of LOOKS.slice(0, 2))
    faults.push(
      ...(await faultsOf(
        browser,
        house,
        { path: desk, address: desk, cookie: household.cookies.organiser, status: 200 },
        look,
      )),
    )
  expect(faults).toEqual([])

  await waiting.getByRole('button', { name: 'Ja, ik doe mee' }).click()
  expect(await waiting.locator('main').textContent()).toContain('je doet mee.')
  await house.close()
}, 120_000)
