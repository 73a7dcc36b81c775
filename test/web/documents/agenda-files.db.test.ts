import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { MARKUP } from '../../factories/long-agenda.ts'
import { testApp } from '../../support/app.ts'
import { docxParts } from '../../support/docx-parts.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aPublicCircle = async (phase: 'registrationOpen' | 'draft' = 'registrationOpen') => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, phase, hosts: ['Zwolle', 'Breda'] })
  return { db, circle, app: testApp(database()), path: `/kringen/${circle.slug}/meetings/1` }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.each([
  ['docx', DOCX, 'attachment'],
  ['txt', 'text/plain; charset=utf-8', 'inline'],
  ['json', 'application/json; charset=utf-8', 'inline'],
  ['ics', 'text/calendar; charset=utf-8', 'inline'],
])(
  'the agenda as .%s has its type, its name and an ETag, and is not sent twice',
  async (ending, type, way) => {
    const { app, path, circle } = await aPublicCircle()
    const address = `${path}/agenda.${ending}`
    const { headers } = await request(app).get(address).expect(200)
    expect(headers).toMatchObject({
      'content-type': type,
      'content-disposition': `${way}; filename="${circle.slug}-1.${ending}"`,
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'content-language': 'nl',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    })
    expect(headers['set-cookie']).toBeUndefined()
    await request(app)
      .get(address)
      .set('If-None-Match', headers.etag ?? '')
      .expect(304)
    const head = await request(app).head(address).expect(200)
    expect([head.headers['content-type'], head.headers.etag]).toEqual([type, headers.etag])
  },
)

test('another programme or another language is another file', async () => {
  const { app, db, path } = await aPublicCircle()
  const etags = async () =>
    Promise.all(
      ['docx', 'txt', 'json'].map(async (ending) => {
        const { headers } = await request(app).get(`${path}/agenda.${ending}`)
        const english = await request(app).get(`${path}/agenda.${ending}?lang=en`)
        return [headers.etag, english.headers.etag]
      }),
    )
  const before = await etags()
  expect(before.slice(0, 2).every(([dutch, english]) => dutch !== english)).toBe(true)
  await db.updateTable('programme_item').set({ title: 'Iets anders' }).where('kind', '=', 'welcome').execute()
  const after = await etags()
  expect(after.flat().filter((etag) => before.flat().includes(etag))).toEqual([])
})

test('all tell of the same meeting: titles and clock times', async () => {
  const { app, path } = await aPublicCircle()
  const text = (await request(app).get(`${path}/agenda.txt`)).text
  expect(text).toContain('donderdag 10 december 2026, 09.30–')
  expect(text).toMatch(/^12\.15 {2}/m)
  const json = (await request(app).get(`${path}/agenda.json`)).body
  expect(json).toMatchObject({ number: 1, date: '2026-12-10', start: '09:30', overMinutes: 0, findings: [] })
  const word = await request(app).get(`${path}/agenda.docx`).responseType('blob')
  const { rows } = docxParts(word.body)
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    'Tijd',
    ...json.items.map(({ start }: { start: string }) => start.replace(':', '.')),
    rows.at(-1)?.cells[0],
  ])
  const calendar = (await request(app).get(`${path}/agenda.ics?lang=en`)).text.replaceAll('\r\n ', '')
  expect(calendar).toContain('DTSTART;TZID=Europe/Amsterdam:20261210T093000')
  expect(calendar).toContain('Programme:')
})

test('nothing is there of a circle that is not published, or of a meeting that is not', async () => {
  const { app, path, circle } = await aPublicCircle('draft')
  for (const address of [path, `/kringen/${circle.slug}/meetings/9`, '/kringen/geen/meetings/1'])
    for (const ending of ['docx', 'txt', 'json', 'ics'])
      expect((await request(app).get(`${address}/agenda.${ending}`)).status).toBe(404)
})

test('of an empty programme and a cancelled meeting there are files too', async () => {
  const { app, db, path } = await aPublicCircle()
  await db.deleteFrom('programme_item').execute()
  await db.updateTable('meeting').set({ state: 'cancelled' }).execute()
  for (const ending of ['docx', 'txt', 'json', 'ics'])
    await request(app).get(`${path}/agenda.${ending}`).expect(200)
  const { text } = await request(app).get(`${path}/agenda.txt`)
  expect(text).toContain('Deze bijeenkomst gaat niet door.')
  expect(text).toContain('Er staat nog niets in het programma.')
})

test('what people typed is text in each of them, never markup', async () => {
  const { app, db, path } = await aPublicCircle()
  await db.updateTable('programme_item').set({ title: MARKUP }).where('kind', '=', 'welcome').execute()
  const get = (file: string) => request(app).get(`${path}/${file}`).expect(200)
  expect((await get('agenda.txt')).text.replace(/\s+/g, ' ')).toContain(MARKUP)
  const { items } = (await get('agenda.json')).body
  expect(items.map(({ title }: { title: string }) => title)).toContain(MARKUP)
  const { rows } = docxParts((await get('agenda.docx').responseType('blob')).body)
  expect(rows.map(({ cells }) => cells[1]).join('\n')).toContain(MARKUP)
  const calendar = (await get('agenda.ics')).text
  expect(calendar.match(/^(BEGIN|END):VEVENT/gm)).toHaveLength(2)
  expect((await get('print')).text).not.toContain('<b onclick')
})

test('the page leads to each of them, and to print in letters of two sizes', async () => {
  const { app, path } = await aPublicCircle()
  const { text } = await request(app).get(path)
  const ways = [
    '/print',
    '/print?letters&#x3D;groot',
    '/agenda.docx',
    '/agenda.txt',
    '/agenda.ics',
    '/agenda.json',
  ]
  for (const way of ways) expect(text).toContain(`href="${path}${way}"`)
  expect((await request(app).get(`${path}/print`)).text).toContain('class="paper paper-portrait"')
  expect((await request(app).get(`${path}/print?letters=groot`)).text).toContain('class="paper paper-large"')
})
