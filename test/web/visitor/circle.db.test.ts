import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { connect } from '../../../src/db/connect.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const structured = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

describe('the public page of a circle', () => {
  test('tells the question, the meetings, the seats and whom to ask', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const circle = await aCircle(db, { instituteId: institute.id, capacity: 3, hosts: ['Zwolle', 'Breda'] })
    await aRegistration(db, { instituteId: institute.id, circleId: circle.id })
    const { text, headers } = await request(testApp(database())).get('/kringen/slim-samenwerken').expect(200)
    const read = textOf(text)
    for (const words of [
      'Hoe werken wij samen als niemand de baas is?',
      'de volgende do 10 december 2026 Zwolle Thema 1',
      'komt nog do 28 januari 2027 Breda Thema 2',
      'Er zijn nog 2 van de 3 plaatsen vrij. 1 bezet 2 vrij',
      'Actualiteiten',
      'Intervisie',
      'Verdieping',
      'Projectbezoek',
      'Tess Regelaar Kennisplatform Stad & Regio tess.regelaar@example.org',
    ])
      expect(read).toContain(words)
    expect(text).toContain('<meta property="og:title" content="Slim samenwerken">')
    expect(text).toContain('action="/kringen/slim-samenwerken/registration-link"')
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('is built with one statement, with one meeting as with nine', async () => {
    const { db, pool, url } = database()
    const instituteId = (await anInstitute(db)).id
    await aCircle(db, { instituteId, slug: 'klein', hosts: ['Zwolle'] })
    const hosts = ['Breda', 'Ede', 'Venlo', 'Goes', 'Hoorn', 'Delft', 'Tiel', 'Assen', 'Emmen']
    await aCircle(db, { instituteId, slug: 'groot', hosts })
    const statements: string[] = []
    const counted = connect(url, { onQuery: (text) => statements.push(text) })
    const app = testApp({ db: counted.db, pool })
    const counts = []
    for (const slug of ['klein', 'groot']) {
      statements.length = 0
      await request(app).get(`/kringen/${slug}`).expect(200)
      counts.push(statements.length)
    }
    await counted.close()
    expect(counts).toEqual([1, 1])
  })

  test('describes the series for search engines, with the offset of each day', async () => {
    const { db } = database()
    const instituteId = (await anInstitute(db)).id
    const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
    await db
      .updateTable('meeting')
      .set({ held_on: '2027-06-10', place: '' })
      .where('number', '=', 2)
      .execute()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 1).execute()
    const { text } = await request(testApp(database())).get(`/kringen/${circle.slug}`)
    const url = 'http://localhost:3000/kringen/slim-samenwerken'
    const organizer = { '@type': 'Organization', name: 'Kennisplatform Stad & Regio' }
    const event = {
      '@type': 'Event',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      superEvent: { '@id': url },
      organizer,
    }
    expect(structured(text)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'EventSeries',
      '@id': url,
      name: 'Slim samenwerken',
      description: 'Hoe werken wij samen als niemand de baas is?',
      url,
      inLanguage: 'nl',
      startDate: '2026-10-01',
      endDate: '2027-07-01',
      maximumAttendeeCapacity: 24,
      organizer,
      location: { '@type': 'Place', name: 'Oost-Nederland' },
      subEvent: [
        {
          ...event,
          name: 'Slim samenwerken: Thema 1',
          url: `${url}/meetings/1`,
          startDate: '2026-12-10T09:30+01:00',
          endDate: '2026-12-10T16:30+01:00',
          eventStatus: 'https://schema.org/EventCancelled',
          location: {
            '@type': 'Place',
            name: 'Zwolle',
            address: { '@type': 'PostalAddress', addressLocality: 'Zwolle', addressCountry: 'NL' },
          },
        },
        {
          ...event,
          name: 'Slim samenwerken: Thema 2',
          url: `${url}/meetings/2`,
          startDate: '2027-06-10T09:30+02:00',
          endDate: '2027-06-10T16:30+02:00',
          eventStatus: 'https://schema.org/EventScheduled',
        },
      ],
    })
  })

  test('shows what people typed as text, in the page and in its data', async () => {
    const { db } = database()
    const nasty = '</script><script>alert(1)</script>"\'&<img src=x onerror=alert(1)>'
    await aCircle(db, { instituteId: (await anInstitute(db, { name: nasty })).id, title: nasty })
    const { text } = await request(testApp(database())).get('/kringen/slim-samenwerken').expect(200)
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img')
    expect(structured(text).name).toBe(nasty)
    expect(textOf(text)).toContain(nasty)
    const home = await request(testApp(database())).get('/').expect(200)
    expect(home.text).not.toContain('<script>alert')
  })

  test.each([
    ['running', 'deze kring is begonnen'],
    ['closed', 'deze kring is afgelopen'],
  ] as const)('of a circle that is %s gives the reason instead of the form', async (phase, reason) => {
    const { db } = database()
    const circle = await aCircle(db, { instituteId: (await anInstitute(db)).id, phase })
    const app = testApp(database())
    const seen = await request(app).get(`/kringen/${circle.slug}`).expect(200)
    expect(textOf(seen.text)).toContain(reason)
    expect(seen.text).not.toContain('/registration-link')
    const asked = await request(app)
      .post(`/kringen/${circle.slug}/registration-link`)
      .send('email=zoe@example.org')
    expect([asked.status, textOf(asked.text).includes(reason)]).toEqual([409, true])
    expect(await db.selectFrom('letter').select('id').execute()).toEqual([])
  })

  test('is not there for a draft, for a name nobody gave, or for what cannot be a name', async () => {
    const { db } = database()
    await aCircle(db, { instituteId: (await anInstitute(db)).id, phase: 'draft' })
    const app = testApp(database())
    const addresses = ['/kringen/slim-samenwerken', '/kringen/geen', '/kringen/%00', '/kringen/a%2F..%2Fb']
    for (const address of addresses) await request(app).get(address).expect(404)
    await request(app)
      .post('/kringen/slim-samenwerken/registration-link')
      .send('email=zoe@example.org')
      .expect(404)
  })

  test('says before the button that somebody will wait, when it is full or when others wait already', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const circle = await aCircle(db, { instituteId: institute.id, capacity: 2 })
    const of = { instituteId: institute.id, circleId: circle.id }
    await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
    const { text } = await request(testApp(database())).get(`/kringen/${circle.slug}`)
    expect(textOf(text)).toContain(
      'Van de 2 plaatsen zijn er 2 vrij, eerst voor wie wacht. Er staat 1 persoon op de wachtlijst.',
    )
    expect(textOf(text)).toMatch(/kom je op de wachtlijst.*Mail mij de aanmeldlink/)
  })

  test('speaks English to who chose it', async () => {
    const { db } = database()
    await aCircle(db, { instituteId: (await anInstitute(db)).id })
    const { text } = await request(testApp(database())).get('/kringen/slim-samenwerken?lang=en')
    expect(textOf(text)).toContain('All 24 seats are still free.')
    expect(text).toContain('<html lang="en">')
  })
})

test('looking changes nothing: GET and HEAD of every page of a visitor leave the database as it was', async () => {
  const { db, pool } = database()
  await aCircle(db, { instituteId: (await anInstitute(db)).id })
  const before = await dump(pool)
  const app = testApp(database())
  const circle = '/kringen/slim-samenwerken'
  for (const address of ['/', circle, `${circle}/registration-link/sent`, '/toegankelijkheid']) {
    await request(app).get(address).expect(200)
    await request(app).head(address).expect(200)
  }
  expect(await dump(pool)).toEqual(before)
})
