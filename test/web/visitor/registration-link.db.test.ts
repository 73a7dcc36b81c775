import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { addressStream } from '../../../src/mail/address-stream.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

describe('asking for a link', () => {
  const ask = (email: string, slug = 'slim-samenwerken') =>
    request(testApp(database())).post(`/kringen/${slug}/registration-link`).type('form').send({ email })

  const letters = () =>
    database()
      .db.selectFrom('letter')
      .orderBy('written')
      .select(['kind', 'recipient_address as to', 'stream_key as stream', 'link_requests as links'])
      .execute()

  test('answers the same whether somebody is known or not, and writes to each the letter that fits', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const circle = await aCircle(db, { instituteId: institute.id })
    const zoe = await aRegistration(db, { instituteId: institute.id, circleId: circle.id })
    const gone = await aRegistration(
      db,
      { instituteId: institute.id, circleId: circle.id },
      { firstName: 'Weg', state: 'withdrawn' },
    )
    const answers = []
    for (const email of [zoe.email, ' Nieuw@Example.org ', gone.email]) {
      const { status, headers, text } = await ask(email)
      answers.push([status, headers.location, text])
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers[0]?.slice(0, 2)).toEqual([303, '/kringen/slim-samenwerken/registration-link/sent'])
    const link = (purpose: string, subjectId: string) => [{ name: 'link', purpose, subjectId }]
    expect(await letters()).toEqual([
      {
        kind: 'participantLink',
        to: zoe.email,
        stream: addressStream(zoe.email),
        links: link('participant', zoe.id),
      },
      {
        kind: 'registrationLink',
        to: 'nieuw@example.org',
        stream: addressStream('nieuw@example.org'),
        links: link('registration', circle.id),
      },
      {
        kind: 'registrationLink',
        to: gone.email,
        stream: addressStream(gone.email),
        links: link('registration', circle.id),
      },
    ])
  })

  test('leads to a page that says where to look', async () => {
    await aCircle(database().db, { instituteId: (await anInstitute(database().db)).id })
    const app = testApp(database())
    const { text } = await request(app).get('/kringen/slim-samenwerken/registration-link/sent').expect(200)
    expect(textOf(text)).toContain('Kijk in je mail')
    // Reloading or translating a refused form comes back to the form, never to "sent".
    const again = await request(app).get('/kringen/slim-samenwerken/registration-link')
    expect([again.status, again.headers.location]).toEqual([303, '/kringen/slim-samenwerken#join'])
  })

  test.each([
    ['', 'Vul je e-mailadres in'],
    ['zoe', 'Dit is geen volledig e-mailadres'],
    ['a@example.org, b@example.org', 'Dit is geen volledig e-mailadres'],
    ['Zoë <zoe@example.org>', 'Dit is geen volledig e-mailadres'],
    ['zo e@example.org', 'Dit is geen volledig e-mailadres'],
    ['zoe\u0007@example.org', 'Dit is geen volledig e-mailadres'],
    [`${'z'.repeat(288)}@example.org`, 'Dit is geen volledig e-mailadres'],
    ['zoe@example.org\r\nBcc: all@example.org', 'Dit is geen volledig e-mailadres'],
  ])('is refused at the field for %j, which stays as typed', async (typed, words) => {
    await aCircle(database().db, { instituteId: (await anInstitute(database().db)).id })
    const { status, text } = await ask(typed)
    expect(status).toBe(422)
    expect(textOf(text)).toContain(words)
    expect(text).toContain('aria-invalid="true"')
    expect(text).toContain('<a class="nl-link" href="#field-email">')
    if (typed === 'zoe') expect(text).toContain('value="zoe"')
    expect(await letters()).toEqual([])
  })

  test('twice within a minute writes one letter, and four times in a quarter of an hour no more than three', async () => {
    const { db, pool } = database()
    await aCircle(db, { instituteId: (await anInstitute(db)).id })
    let minute = 0
    const start = Temporal.Instant.from('2026-11-21T09:00:00Z')
    const app = testApp({ db, pool }, { now: () => start.add({ minutes: minute }) })
    const counts = []
    for (const at of [0, 0, 2, 4]) {
      minute = at
      await request(app)
        .post('/kringen/slim-samenwerken/registration-link')
        .send('email=zoe@example.org')
        .expect(303)
      counts.push((await letters()).length)
    }
    expect(counts).toEqual([1, 1, 2, 2])
  })
})
