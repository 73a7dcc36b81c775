import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

test('the first page says what to do while no circle is open', async () => {
  const { text } = await request(testApp(database())).get('/').expect(200)
  expect(textOf(text)).toContain('Er staat nu geen leerkring open')
})

test('the first page lists what is open and running at every institute, with its dates, and nothing else', async () => {
  const { db } = database()
  const [one, two] = [await anInstitute(db), await anInstitute(db, { slug: 'ander', name: 'Ander' })]
  await aCircle(db, {
    instituteId: one.id,
    slug: 'loopt',
    title: 'Die loopt',
    phase: 'running',
    hosts: ['Ede'],
  })
  await aCircle(db, {
    instituteId: two.id,
    slug: 'open',
    title: 'Die open staat',
    hosts: ['Zwolle', 'Breda'],
  })
  await aCircle(db, { instituteId: two.id, slug: 'x', title: 'Een concept', phase: 'draft', hosts: [] })
  await aCircle(db, { instituteId: two.id, slug: 'y', title: 'Een oude', phase: 'closed', hosts: [] })
  const { text } = await request(testApp(database())).get('/').expect(200)
  const read = textOf(text)
  expect(read).toMatch(
    /Die open staat nog 24 plaatsen .*10-12-2026 Zwolle 28-01-2027 Breda .*Die loopt loopt .*10-12-2026 Ede/,
  )
  expect(read).not.toMatch(/Een concept|Een oude/)
})

test('more circles than fit on a page are found on the next', async () => {
  const { db } = database()
  const instituteId = (await anInstitute(db)).id
  for (let at = 10; at < 35; at++)
    await aCircle(db, { instituteId, slug: `kring-${at}`, title: `Kring ${at}`, hosts: [] })
  const app = testApp(database())
  const first = textOf((await request(app).get('/')).text)
  const second = textOf((await request(app).get('/?page=2')).text)
  expect([
    first.includes('Kring 33'),
    first.includes('Kring 34'),
    first.includes('Volgende kringen'),
  ]).toEqual([true, false, true])
  expect([
    second.includes('Kring 33'),
    second.includes('Kring 34'),
    second.includes('Vorige kringen'),
  ]).toEqual([false, true, true])
  for (const odd of ['0', '-1', '1e9', 'x', '99999999999'])
    await request(app).get(`/?page=${odd}`).expect(200)
})
