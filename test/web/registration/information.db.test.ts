import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { aGuest, anInformationMeeting, informationIsOff } from '../../factories/information.ts'
import { lettersWithLinks } from '../../factories/link.ts'
import { eventsIn, outbox, sendAll } from '../../invitation/outbox.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const PAGE = '/kringen/slim-samenwerken'
const NOOR = {
  firstName: 'Noor',
  namePrefix: 'van',
  lastName: 'Fictief',
  organisation: 'Gemeente Voorbeeldstad',
}

const anEvening = async (wish: { capacity?: number } = {}) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id })
  await anInformationMeeting(db, circle.id, wish)
  const app = testApp(database())
  const ask = (email: string) => request(app).post(`${PAGE}/information-link`).type('form').send({ email })
  const confirmed = (email: string) =>
    aBrowserWith(app, db, [{ purpose: 'information', subjectId: circle.id, email }])
  return { db, app, circleId: circle.id, ask, confirmed }
}

describe('the information meeting on the public page of a circle', () => {
  test('says when, where, what and how many seats are left, and links only after an address that is one', async () => {
    const { app, ask } = await anEvening({ capacity: 12 })
    const read = textOf((await request(app).get(PAGE).expect(200)).text)
    for (const words of [
      'maandag 30 november 2026',
      '19.30–21.00 uur',
      'De Demokapel, Voorbeeldstraat 1, Amersfoort',
      'nog 12 plaatsen',
      'Welke vragen leven er?',
      'Je zit nergens aan vast.',
    ])
      expect(read).toContain(words)
    const refused = await ask('geen adres').expect(422)
    expect(refused.text).toContain('value="geen adres"')
    expect(textOf(refused.text)).toContain('Dit is geen volledig e-mailadres.')
    expect(await outbox(database().db)).toEqual([])
  })

  test('answers the same for who is coming and who is not known, and writes the letter that fits', async () => {
    const { db, circleId, ask } = await anEvening()
    const guestId = await aGuest(db, circleId)
    const answers = []
    for (const email of ['Noor@example.org', 'nieuw@example.org']) {
      const { status, headers, text } = await ask(email)
      answers.push([status, headers.location, text])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.slice(0, 2)).toEqual([303, `${PAGE}/information-link/sent`])
    const letters = (await outbox(db)).slice(1)
    expect(letters.map(({ kind, to, linkRequests }) => [kind, to, linkRequests[0]?.subjectId])).toEqual([
      ['guestLink', 'noor@example.org', guestId],
      ['informationLink', 'nieuw@example.org', circleId],
    ])
    for (let more = 0; more < 5; more += 1) await ask('nieuw@example.org').expect(303)
    expect((await outbox(db)).length).toBeLessThan(7)
  })

  test('says so when it is full or off, and is gone when it is over', async () => {
    const { db, app, circleId, ask } = await anEvening({ capacity: 1 })
    await aGuest(db, circleId)
    const read = async () => textOf((await request(app).get(PAGE)).text)
    expect(await read()).toContain('De informatiebijeenkomst is vol.')
    expect((await ask('nieuw@example.org')).status).toBe(409)
    await informationIsOff(db, circleId)
    expect(await read()).toContain('De informatiebijeenkomst gaat niet door.')
    const late = testApp(database(), { now: () => Temporal.Instant.from('2026-12-01T09:00:00Z') })
    expect(textOf((await request(late).get(PAGE)).text)).not.toContain('nformatiebijeenkomst')
  })
})

describe('signing up for an information meeting', () => {
  test('goes by a mailed link that looking does not use up, one small form, and ends on a page of one’s own', async () => {
    const { db, app, ask } = await anEvening()
    await ask('noor@example.org').expect(303)
    const [link] = await lettersWithLinks(db)
    const browser = request.agent(app)
    const before = await dump(database().pool)
    for (const _ of [1, 2, 3]) await browser.get(link?.path ?? '').expect(200)
    expect(await dump(database().pool)).toEqual(before)
    const opened = await browser.post(link?.path ?? '').expect(303)
    expect(opened.headers.location).toBe(`${PAGE}/information`)
    await browser.get(`${PAGE}/information`).expect(200)
    const refused = await browser
      .post(`${PAGE}/information`)
      .type('form')
      .send({ ...NOOR, lastName: ' ', organisation: 'x'.repeat(161) })
      .expect(422)
    expect([refused.text.includes('Vul dit in.'), refused.text.includes('Dit is te lang.')]).toEqual([
      true,
      true,
    ])
    expect(refused.text).toContain('value="Noor"')
    const done = await browser.post(`${PAGE}/information`).type('form').send(NOOR).expect(303)
    const home = done.headers.location?.split('?')[0] ?? ''
    const page = await browser.get(home).expect(200)
    expect(textOf(page.text)).toContain('Dit is jouw pagina, Noor van Fictief. Je komt')
    expect([page.headers['cache-control'], page.headers['x-robots-tag']]).toEqual(['no-store', 'noindex'])
    const again = await browser.post(`${PAGE}/information`).type('form').send(NOOR).expect(303)
    expect(again.headers.location).toBe(home)
    const letters = (await outbox(db)).filter(({ kind }) => kind === 'guestInvitation')
    expect(letters.map(({ to, fileMethod }) => [to, fileMethod])).toEqual([['noor@example.org', 'REQUEST']])
    expect(await db.selectFrom('person').select('id').execute()).toEqual([])
  })

  test('that comes too late for a seat says so, and keeps what was typed', async () => {
    const { db, circleId, confirmed } = await anEvening({ capacity: 1 })
    const browser = await confirmed('noor@example.org')
    await browser.get(`${PAGE}/information`).expect(200)
    await aGuest(db, circleId, { firstName: 'Ali' })
    const { text } = await browser.post(`${PAGE}/information`).type('form').send(NOOR).expect(409)
    expect(textOf(text)).toContain('De informatiebijeenkomst is vol.')
    expect(text).toContain('value="Gemeente Voorbeeldstad"')
    await informationIsOff(db, circleId)
    const off = await browser.post(`${PAGE}/information`).type('form').send(NOOR).expect(409)
    expect(textOf(off.text)).toContain('De informatiebijeenkomst gaat niet door.')
  })

  test('is for who confirmed the address, and a guest’s page for that guest', async () => {
    const { db, app, circleId, confirmed } = await anEvening()
    const guestId = await aGuest(db, circleId, { firstName: 'Ali' })
    await request(app).get(`${PAGE}/information`).expect(303)
    await request(app).get(`/guest/${guestId}`).expect(303)
    const noor = await confirmed('noor@example.org')
    await noor.post(`${PAGE}/information`).type('form').send(NOOR).expect(303)
    await noor.get(`/guest/${guestId}`).expect(404)
    await noor.post(`/guest/${guestId}/sign-off`).expect(404)
    expect(await db.selectFrom('information_guest').where('state', '=', 'signedOff').execute()).toEqual([])
  })
})

describe('a guest', () => {
  test('signs off by a button, twice is once, and may come back', async () => {
    const { db, app, circleId } = await anEvening()
    const guestId = await aGuest(db, circleId)
    await sendAll(db)
    const browser = await aBrowserWith(app, db, [
      { purpose: 'guest', subjectId: guestId, email: 'noor@example.org' },
    ])
    await browser.post(`/guest/${guestId}/sign-off`).set('Sec-Fetch-Site', 'cross-site').expect(403)
    for (const _ of [1, 2]) await browser.post(`/guest/${guestId}/sign-off`).expect(303)
    const page = textOf((await browser.get(`/guest/${guestId}`)).text)
    expect([page.includes('Je bent afgemeld'), page.includes('Meld mij af')]).toEqual([true, false])
    expect((await outbox(db)).map(({ kind, fileMethod }) => [kind, fileMethod])).toEqual([
      ['guestInvitation', 'REQUEST'],
      ['guestSignedOff', 'CANCEL'],
    ])
    await browser.get(`/guest/${guestId}/agenda.ics`).expect(404)
    await aGuest(db, circleId)
    expect(textOf((await browser.get(`/guest/${guestId}`)).text)).toContain('Meld mij af')
  })

  test('takes the meeting into a calendar as the same event, without anybody’s name', async () => {
    const { db, app, circleId } = await anEvening()
    const guestId = await aGuest(db, circleId)
    const browser = await aBrowserWith(app, db, [{ purpose: 'guest', subjectId: guestId }])
    const { text, headers } = await browser.get(`/guest/${guestId}/agenda.ics`).expect(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    const [letter] = await outbox(db)
    expect(eventsIn(text).map(({ uid, start }) => [uid, start])).toEqual([
      [letter?.uid, '2026-11-30T19:30:00'],
    ])
    expect(text).not.toMatch(/noor/i)
  })

  test('is erased when they ask for it, letters, links and session too, and nobody else is', async () => {
    const { db, app, circleId, ask } = await anEvening()
    const guestId = await aGuest(db, circleId)
    await aGuest(db, circleId, { firstName: 'Ali' })
    await ask('noor@example.org')
    const key = { purpose: 'guest', subjectId: guestId, email: 'noor@example.org' } as const
    const browser = await aBrowserWith(app, db, [key])
    const page = textOf((await browser.get(`/guest/${guestId}/erasure`).expect(200)).text)
    expect(page).toContain('Je staat dan niet meer op de lijst.')
    await browser.post(`/guest/${guestId}/erasure`).expect(422)
    await browser.post(`/guest/${guestId}/erasure`).type('form').send({ confirm: 'yes' }).expect(303)
    expect(JSON.stringify(await dump(database().pool))).not.toMatch(/noor/i)
    expect(await db.selectFrom('information_guest').select('email').execute()).toEqual([
      { email: 'ali@example.org' },
    ])
    await browser.get(`/guest/${guestId}`).expect(303)
  })

  test('gets a new link by asking for one, and who did not finish another to the form', async () => {
    const { db, app, circleId, confirmed } = await anEvening()
    await aGuest(db, circleId)
    await confirmed('ali@example.org')
    for (const email of ['noor@example.org', 'ali@example.org', 'niemand@example.org'])
      await request(app).post('/link/renewal').type('form').send({ email }).expect(303)
    expect((await outbox(db)).slice(1).map(({ kind, to }) => [kind, to])).toEqual([
      ['guestLink', 'noor@example.org'],
      ['informationLink', 'ali@example.org'],
    ])
  })
})
