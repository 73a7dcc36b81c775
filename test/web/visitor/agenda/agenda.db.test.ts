import { expect, test } from '@jest/globals'
import request from 'supertest'
import { connect } from '../../../../src/db/connect.ts'
import { aCase, aGroup } from '../../../factories/case.ts'
import { aCircle, anInstitute, aRegistration } from '../../../factories/circle.ts'
import { release } from '../../../factories/release.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

const aPublicCircle = async (phase: 'registrationOpen' | 'draft' = 'registrationOpen') => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, phase, hosts: ['Zwolle', 'Breda'] })
  return { db, institute, circle, app: testApp(database()), path: `/kringen/${circle.slug}/meetings/1` }
}

test('everybody can read when and where a meeting is, and its clock times', async () => {
  const { app, path } = await aPublicCircle()
  const { status, text } = await request(app).get(path)
  expect(status).toBe(200)
  for (const words of [
    'Thema 1',
    'Bijeenkomst 1 van 2',
    'donderdag 10 december 2026',
    'Zwolle',
    '09.30',
    '12.15',
    'Verdieping',
  ])
    expect(text).toContain(words)
  expect(text).toContain('<link rel="canonical"')
})

test('in English the same, with English clock times', async () => {
  const { app, path } = await aPublicCircle()
  const { text } = await request(app).get(`${path}?lang=en`)
  for (const words of ['Meeting 1 of 2', 'Thursday 10 December 2026', '09:30', 'Deep dive'])
    expect(text).toContain(words)
})

test('the sheet has the same programme, and a way back that is not printed', async () => {
  const { app, path } = await aPublicCircle()
  const { status, text } = await request(app).get(`${path}/print`)
  expect(status).toBe(200)
  expect(text).toContain('class="paper paper-portrait"')
  expect(text).toContain('12.15')
  expect(text).toContain(`href="${path}"`)
})

test('who is in which group, who facilitates it and its case are nowhere to be read by everybody', async () => {
  const { db, app, path, circle, institute } = await aPublicCircle()
  const of = { instituteId: institute.id, circleId: circle.id }
  const zoe = await aRegistration(db, of, { firstName: 'Zoë' })
  const brought = await aCase(db, { circleId: circle.id, registrationId: zoe.id, readBy: 'circle' })
  const meetingId = circle.meetings[0]?.id ?? ''
  const wish = { meetingId, caseId: brought.id, facilitatorId: zoe.personId, members: [zoe.id] }
  const group = await aGroup(db, wish)
  for (const page of [path, `${path}/print`]) {
    const { text } = await request(app).get(page)
    expect(text).toContain('Intervisie')
    for (const secret of ['Zoë', brought.title, brought.id, group.id, zoe.id, zoe.personId])
      expect(text).not.toContain(secret)
  }
})

test('says which version it is, and goes on showing that while the next is made', async () => {
  const { db, app, path, circle } = await aPublicCircle()
  const provisional = 'Voorlopige agenda: tijden en onderdelen kunnen nog veranderen.'
  expect((await request(app).get(path)).text).toContain(provisional)
  await release(db, circle.meetings[0]?.id ?? '')
  await db
    .updateTable('programme_item')
    .set({ title: 'Nog niet af' })
    .where('kind', '=', 'deepDive')
    .execute()
  for (const page of [path, `${path}/print`]) {
    const { text } = await request(app).get(page)
    expect(text).toContain('Versie 1, ')
    expect(text).not.toContain(provisional)
    expect(text).not.toContain('Nog niet af')
  }
})

test('a cancelled meeting says so, on the page and on paper', async () => {
  const { db, app, path } = await aPublicCircle()
  await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 1).execute()
  for (const page of [path, `${path}/print`])
    expect((await request(app).get(page)).text).toContain('Deze bijeenkomst gaat niet door.')
})

test('says how much is too much, and by which item', async () => {
  const { db, app, path } = await aPublicCircle()
  await db.updateTable('programme_item').set({ minutes: 190 }).where('kind', '=', 'deepDive').execute()
  expect((await request(app).get(path)).text).toContain('25 minuten te veel, door Verdieping.')
})

test('a meeting without programme says who will fill it in', async () => {
  const { db, app, path } = await aPublicCircle()
  await db.deleteFrom('programme_item').execute()
  expect((await request(app).get(path)).text).toContain('Er staat nog niets in het programma.')
  expect((await request(app).get(`${path}/print`)).status).toBe(200)
})

test.each([
  '/kringen/geen-kring/meetings/1',
  '/kringen/slim-samenwerken/meetings/9',
  '/kringen/slim-samenwerken/meetings/x',
  '/kringen/slim-samenwerken/meetings/1e0',
])('there is nothing at %s', async (path) => {
  const { app } = await aPublicCircle()
  expect([(await request(app).get(path)).status, (await request(app).get(`${path}/print`)).status]).toEqual([
    404, 404,
  ])
})

test('a circle that is not published yet shows no meeting', async () => {
  const { app, path } = await aPublicCircle('draft')
  expect((await request(app).get(path)).status).toBe(404)
  expect((await request(app).get(`${path}/print`)).status).toBe(404)
})

test('text of a host is shown as text', async () => {
  const { db, app, path } = await aPublicCircle()
  const nasty = '<img src=x onerror=alert(1)>'
  await db
    .updateTable('host_section')
    .set({ venue_name: nasty, route: nasty, visit_story: nasty, welcome: nasty, speaker_name: nasty })
    .execute()
  for (const page of [path, `${path}/print`]) {
    const { text } = await request(app).get(page)
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img src')
  }
})

test('costs three queries, one of them to see whether anything was released, one for the series line', async () => {
  const { path } = await aPublicCircle()
  const statements: string[] = []
  const counted = connect(database().url, { onQuery: (text) => statements.push(text) })
  expect((await request(testApp(counted)).get(path)).status).toBe(200)
  await counted.close()
  expect(statements.length).toBe(3)
})
