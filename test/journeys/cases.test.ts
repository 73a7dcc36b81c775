import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { aRegistration } from '../factories/circle.ts'
import { addressIn } from '../factories/household.ts'
import { startBrowser } from '../support/chromium.ts'
import type { Look } from '../support/look-tab.ts'
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

const PAGE = '/organiser/circles/:slug/meetings/:number/intervision'

const open = async (url: string, cookie: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  return context.newPage()
}

test('a case is offered on a phone, three groups are made of it, and its bringer reads their own group', async () => {
  const { db } = database()
  const house = await aHouse(database())
  const { household, url } = house
  // Only what this journey makes.
  await db.deleteFrom('intervision_group').execute()
  await db.deleteFrom('case_offer').execute()
  const noor = await aRegistration(db, household, { firstName: 'Noor' })

  const phone = await open(url, household.cookies.participant, 360)
  await phone.goto(`${url}/participant/${household.registrationId}`)
  await phone.getByRole('link', { name: /^Casussen/ }).click()
  await phone.getByRole('link', { name: 'Bied een casus aan' }).click()
  await phone.getByLabel('Titel').fill('De raad op afstand')
  await phone.getByLabel('Je vraag').fill('Hoe betrek ik de raad vroeg?')
  await phone.getByLabel('Voor welke bijeenkomst?').selectOption({ index: 1 })
  await phone.getByRole('button', { name: 'Bied deze casus aan' }).click()
  await phone.waitForURL(/notice=caseOffered/)

  const desk = await open(url, household.cookies.organiser, 1280)
  const address = addressIn(household, PAGE)
  await desk.goto(url + address)
  await desk.getByLabel('Aantal groepen').fill('3')
  await desk.getByRole('button', { name: 'Maak dit aantal groepen' }).click()
  const first = desk.getByRole('region', { name: 'Groep 1' })
  await first.getByLabel('Casus').selectOption({ index: 1 })
  await first.getByLabel('Zaal').fill('Zaal A')
  await first.getByRole('button', { name: 'Sla groep 1 op' }).click()
  await desk.waitForURL(/notice=saved#group-1/)

  // Noor is put into group 3 by her button, and dragged from there to group 1.
  const line = desk.locator(`#person-${noor.id}`)
  await line.getByRole('button', { name: /^In groep 3/ }).click()
  await desk
    .getByRole('region', { name: 'Groep 3' })
    .locator('strong', { hasText: 'Noor van Fictief' })
    .waitFor()
  await line.locator('.line-handle').scrollIntoViewIfNeeded()
  const handle = await line.locator('.line-handle').boundingBox()
  const target = await first.boundingBox()
  if (!handle || !target) throw new Error('nothing to take hold of')
  await desk.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await desk.mouse.down()
  await desk.mouse.move(target.x + target.width / 2, target.y + target.height - 30, { steps: 12 })
  await desk.mouse.up()
  await first.locator('strong', { hasText: 'Noor van Fictief' }).waitFor()

  // There is a version already: what is new is seen with the next.
  await desk.goto(`${url}${address.replace(/intervision$/, 'release')}`)
  for (const tick of await desk.getByRole('checkbox').all()) await tick.check()
  await desk.getByRole('button', { name: /^Stel versie 2 vast/ }).click()
  await desk.waitForURL(/notice=released/)

  await phone.goto(`${url}/participant/${household.registrationId}/meetings/1`)
  const group = phone.locator('section', { hasText: 'Jouw groep in de intervisie' }).last()
  const text = ((await group.textContent()) ?? '').replace(/\s+/g, ' ')
  expect(text).toMatch(/Groep 1 Zaal Zaal A.*De raad op afstand.*Noor van Fictief/)

  const look: Look = { language: 'en', theme: 'dark', width: 360 }
  const pages = [
    { path: PAGE, address, cookie: household.cookies.organiser, status: 200 },
    {
      path: 'cases',
      address: `/participant/${household.registrationId}/cases`,
      cookie: household.cookies.participant,
      status: 200,
    },
    {
      path: 'new case',
      address: `/participant/${household.registrationId}/cases/new`,
      cookie: household.cookies.participant,
      status: 200,
    },
    {
      path: 'meeting',
      address: `/participant/${household.registrationId}/meetings/1`,
      cookie: household.cookies.participant,
      status: 200,
    },
  ]
  const faults = []
  for (const page of pages) {
    faults.push(...(await faultsOf(browser, house, page, look)))
    faults.push(...(await faultsOf(browser, house, page, { language: 'nl', theme: 'light', width: 1280 })))
  }
  await house.close()
  expect(faults).toEqual([])
}, 90_000)
