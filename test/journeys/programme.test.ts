import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { findItems } from '../../src/programme/save-items.ts'
import { addressIn } from '../factories/household.ts'
import { startBrowser } from '../support/chromium.ts'
import { aHouse, faultsOf, LOOKS } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const aDesk = async () => {
  const { db } = database()
  const house = await aHouse(database())
  const { household, url } = house
  const address = addressIn(household, '/organiser/circles/:slug/meetings/:number/programme')
  const context = await browser.newContext({ viewport: { width: 1280, height: 2000 }, locale: 'nl-NL' })
  const [name = '', value = ''] = household.cookies.organiser.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(url + address)
  const kinds = async () => (await findItems(db, household.meetingId)).map(({ kind }) => kind)
  return { house, address, page, kinds }
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement?.textContent ?? ""')

test('a programme is put in order, filled in and saved with the keyboard alone', async () => {
  const { house, address, page, kinds } = await aDesk()
  const before = await kinds()
  const second = page.locator('.line').nth(1)
  await second.getByRole('button', { name: /^Eerder/ }).focus()
  await page.keyboard.press('Enter')
  // At the top the button that was pressed is gone: its neighbour of the same line has the focus, and it is said.
  expect(await focused(page)).toMatch(/^Later/)
  expect(await page.locator('[data-reorder-told]').textContent()).toMatch(/staat nu op plek 1/)
  await page
    .locator('.line-times', { hasText: /^09\.30–/ })
    .and(page.locator('.line-times').first())
    .waitFor()
  expect(await kinds()).toEqual(before)
  await page.getByRole('button', { name: 'Sla het programma op' }).last().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/notice=saved/)
  expect(await kinds()).toEqual([before[1], before[0], ...before.slice(2)])

  await page
    .locator('.line')
    .first()
    .getByRole('link', { name: /^Meer over dit onderdeel/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Tekst').focus()
  await page.keyboard.type('Met **koffie**')
  await page.getByRole('button', { name: 'Sla dit onderdeel op' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#line-/)

  const faults = []
  for (const look of LOOKS.slice(0, 2))
    faults.push(
      ...(await faultsOf(
        browser,
        house,
        { path: address, address, cookie: house.household.cookies.organiser, status: 200 },
        look,
      )),
    )
  expect(faults).toEqual([])
}, 90_000)

test('a line is dragged to another place, and the order is saved with the rest', async () => {
  const { page, kinds } = await aDesk()
  const before = await kinds()
  const handle = await page.locator('.line-handle').first().boundingBox()
  const third = await page.locator('.line').nth(2).boundingBox()
  if (!handle || !third) throw new Error('nothing to take hold of')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x, third.y + third.height * 0.3, { steps: 12 })
  await page.mouse.move(handle.x, third.y + third.height * 0.9, { steps: 12 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Sla het programma op' }).last().click()
  await page.waitForURL(/notice=saved/)
  expect((await kinds()).slice(0, 3)).toEqual([before[1], before[2], before[0]])
}, 60_000)
