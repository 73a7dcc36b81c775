import { expect, test } from '@jest/globals'
import request from 'supertest'
import { addressIn, aHousehold, whoOpens } from '../factories/household.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/postgres.ts'
import { routesOf } from '../support/routes.ts'

const database = useDatabase()

// Every page that belongs to a circle, for whoever opens it: the line of its meetings stands there, whole or in short.
const OF_A_CIRCLE =
  /^\/(organiser\/circles\/:|kringen\/:|participant\/|substitute\/|guest\/|host|expert\/|partner\/|u\/)/

const WITHOUT: Record<string, string> = {
  '/u/:token': 'about letters alone, and opened without signing in: it tells nothing of a circle',
}

test('every page of a circle shows the line of its meetings, or is named here with the reason', async () => {
  const { db } = database()
  const household = await aHousehold(db, 'Alfa')
  const app = testApp(database())
  const paths = routesOf(app)
    .filter(({ method, path }) => method === 'GET' && OF_A_CIRCLE.test(path))
    .map(({ path }) => path)
  const without: string[] = []
  const seen = { full: 0, short: 0 }
  for (const path of paths) {
    const { status, headers, text } = await request(app)
      .get(addressIn(household, path))
      .set('Cookie', household.cookies[whoOpens(path)])
    // Files, pages that lead elsewhere, and paper, on which nothing can be pressed.
    if (status !== 200 || !/^text\/html/.test(headers['content-type'] ?? '')) continue
    if (!text.includes('<header class="mast">')) continue
    const [isFull, isShort] = [/<ol class="series"/.test(text), /<ol class="series-short"/.test(text)]
    if (isFull) seen.full++
    if (isShort) seen.short++
    if (isFull === isShort) without.push(`${path}${isFull ? ' twice' : ''}`)
  }
  expect(without).toEqual(Object.keys(WITHOUT))
  expect([seen.full, seen.short > 90]).toEqual([4, true])
})
