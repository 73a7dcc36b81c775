import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { connect } from '../../../src/db/connect.ts'
import type { RegistrationState } from '../../../src/db/registration-tables.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aParticipant = async (state: RegistrationState = 'confirmed') => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const own = await aRegistration(db, of, { state })
  const app = testApp(database())
  const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: own.id }])
  return { db, app, of, circle, own, browser, home: `/participant/${own.id}` }
}

describe("a participant's own page", () => {
  test('tells who waits at which place, and asks nothing of them', async () => {
    const { db, of, browser, home, own } = await aParticipant('waiting')
    await aRegistration(db, of, { firstName: 'Later', state: 'waiting' })
    const read = textOf((await browser.get(home).expect(200)).text)
    expect(read).toContain(
      'Zoë, je staat op de wachtlijst. Je hebt nog geen plaats. Je bent nummer 1 op de lijst',
    )
    expect(read).toContain('Nu niets. Je hoort het zodra je een plaats krijgt.')
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', own.id).execute()
    expect(textOf((await browser.get(home)).text)).toContain('Zoë, je aanmelding is ingetrokken.')
  })

  test('is there for the key of that registration alone, whether the other one exists or not', async () => {
    const { db, app, of, browser, home } = await aParticipant()
    const noor = await aRegistration(db, of, { firstName: 'Noor' })
    const other = await anInstitute(db, { slug: 'ander', name: 'Ander' })
    const theirs = await aCircle(db, { instituteId: other.id, slug: 'andere', hosts: [] })
    const ali = await aRegistration(db, { instituteId: other.id, circleId: theirs.id }, { firstName: 'Ali' })
    const before = await dump(database().pool)
    for (const id of [noor.id, ali.id, crypto.randomUUID(), 'geen-id', "1'--", '%00']) {
      await browser.get(`/participant/${id}`).expect(404)
      await browser.get(`/participant/${id}/withdrawal`).expect(404)
      await browser.get(`/participant/${id}/meetings/1`).expect(404)
      await browser.post(`/participant/${id}/withdrawal`).expect(404)
    }
    const stranger = await request(app).get(home)
    expect([stranger.status, stranger.headers.location]).toEqual([303, '/link/renewal'])
    await request(app).post(`${home}/withdrawal`).expect(303)
    expect(await dump(database().pool)).toEqual(before)
  })

  test('costs as many statements with nine meetings as with one, and is kept out of caches', async () => {
    const { url, pool } = database()
    const { db, circle, browser, home } = await aParticipant()
    const statements: string[] = []
    const counted = connect(url, { onQuery: (text) => statements.push(text) })
    const key = { purpose: 'participant' as const, subjectId: home.split('/')[2] ?? '' }
    const watched = await aBrowserWith(testApp({ db: counted.db, pool }), db, [key])
    const counts = []
    for (const removed of [0, 1]) {
      await db.deleteFrom('meeting').where('number', '<=', removed).execute()
      statements.length = 0
      await watched.get(home).expect(200)
      counts.push(statements.length)
    }
    await counted.close()
    expect([circle.meetings.length, ...counts]).toEqual([2, counts[0], counts[0]])
    expect(counts[0]).toBeLessThanOrEqual(3)
    const { headers } = await browser.get(home)
    expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['no-store', 'noindex'])
  })

  test('leads to the agenda of each meeting, and from there back', async () => {
    const { browser, home } = await aParticipant()
    expect((await browser.get(home)).text).toContain(`href="${home}/meetings/2"`)
    const { text, headers } = await browser.get(`${home}/meetings/2`).expect(200)
    expect(text).toContain(`href="${home}"`)
    expect(textOf(text)).toMatch(/09\.30.*Welkom.*Intervisie.*Projectbezoek/)
    expect(headers['cache-control']).toBe('no-store')
    for (const number of ['3', '0', 'x', '%00', '99999999999'])
      await browser.get(`${home}/meetings/${number}`).expect(404)
  })

  test('shows nasty answers as text', async () => {
    const { db, browser, home } = await aParticipant()
    const nasty = '<script>alert(1)</script>{{constructor}}'
    await db.updateTable('registration').set({ learning_question: nasty, brings: nasty }).execute()
    await db.updateTable('person').set({ first_name: nasty, job_title: nasty }).execute()
    const { text } = await browser.get(home).expect(200)
    expect(text).not.toContain('<script>alert')
    expect(textOf(text)).toContain(`Wat je wilt leren “${nasty}”`)
  })
})

describe('withdrawing', () => {
  test('says what it means before the button, then does it, with a letter', async () => {
    const { db, browser, home, own } = await aParticipant()
    const before = await dump(database().pool)
    const asked = textOf((await browser.get(`${home}/withdrawal`).expect(200)).text)
    await browser.head(`${home}/withdrawal`).expect(200)
    expect(await dump(database().pool)).toEqual(before)
    expect(asked).toContain('We bieden je plaats meteen aan de eerste op de wachtlijst aan.')
    expect(asked).toContain('De 2 bijeenkomsten die nog komen, verdwijnen uit je agenda.')
    const done = await browser.post(`${home}/withdrawal`)
    expect([done.status, done.headers.location]).toEqual([303, `${home}?notice=withdrawn`])
    const read = textOf((await browser.get(done.headers.location ?? '').expect(200)).text)
    expect(read).toContain('Zoë, je aanmelding is ingetrokken.')
    expect(read).toContain('Opnieuw aanmelden')
    const row = await db.selectFrom('registration').where('id', '=', own.id).select('state').execute()
    expect(row).toEqual([{ state: 'withdrawn' }])
  })

  test('twice is no fault, and writes one letter', async () => {
    const { db, browser, home } = await aParticipant()
    for (const _ of [1, 2]) {
      const done = await browser.post(`${home}/withdrawal`)
      expect([done.status, done.headers.location]).toEqual([303, `${home}?notice=withdrawn`])
    }
    const letters = await db
      .selectFrom('letter')
      .where('kind', '=', 'registrationWithdrawn')
      .select('recipient_address as to')
      .execute()
    expect(letters).toEqual([{ to: 'zoe@example.org' }])
    const again = textOf((await browser.get(`${home}/withdrawal`).expect(200)).text)
    expect(again).toContain('Je aanmelding was al beëindigd')
  })

  test('is not done for somebody by a page of another site', async () => {
    const { db, browser, home } = await aParticipant()
    await browser.post(`${home}/withdrawal`).set('Sec-Fetch-Site', 'cross-site').expect(403)
    expect(await db.selectFrom('registration').select('state').execute()).toEqual([{ state: 'confirmed' }])
  })
})
