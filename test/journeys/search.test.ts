import { expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { lookAtPage, read, useJourney } from '../support/journey.ts'

// An organiser finds somebody with the keyboard alone, from any page.

const journey = useJourney()

test('one key opens the search, arrows lead through what shows meanwhile, and Enter opens it', async () => {
  const { db, url, instituteId, tess } = journey.desk()
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  await aRegistration(db, { instituteId, circleId: circle.id }, { firstName: 'Zoë' })
  const desk = await journey.aPhone(tess.cookies())
  const { page } = desk
  const panel = page.locator('.seek-panel')
  await page.goto(`${url}/organiser`)
  await page.keyboard.press('/')
  await page.keyboard.type('zoe')
  await panel.getByRole('link', { name: 'Zoë van Fictief' }).waitFor()
  expect(await page.locator('[role="status"]').last().textContent()).toMatch(/^\d gevonden$/)
  await lookAtPage(desk)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await panel.isHidden()).toBe(true)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Zoë')
  await panel.getByRole('link', { name: 'Zoë van Fictief' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await read(desk)).toContain('Zoë van Fictief')

  await page.keyboard.press('/')
  await page.keyboard.type('zwolle')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await read(desk)).toContain('Bijeenkomst 1, Zwolle')
  await lookAtPage(desk)
  // Typing on goes on where it stands, and the address follows.
  await page.getByLabel('Waar zoek je naar?').fill('slim')
  await page.waitForURL(/q=slim$/)
  expect(await read(desk)).toContain('Slim samenwerken')
  await page.getByLabel('Met de toets / open je het zoeken').uncheck()
  await page.goto(`${url}/organiser`)
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY')
  expect(desk.faults).toEqual([])
}, 120_000)
