import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Db } from '../../../src/db/connect.ts'
import { anApplication } from '../../factories/application.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const FORM = '/kringen/slim-samenwerken/registration'

const aForm = (changes: Record<string, string> = {}) => {
  const { mayHost: _, language: __, ...texts } = anApplication()
  return { ...texts, mayHost: 'yes', ...changes }
}

const anOpenCircle = async (capacity = 24) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, capacity })
  const app = testApp(database())
  const applicant = (email: string) =>
    aBrowserWith(app, db, [{ purpose: 'registration', subjectId: circle.id, email }])
  return { db, app, institute, circle, applicant, of: { instituteId: institute.id, circleId: circle.id } }
}

const lettersTo = async (db: Db, to: string) => {
  const rows = await db
    .selectFrom('letter')
    .where('recipient_address', '=', to)
    .groupBy('kind')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .execute()
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

describe('the registration form', () => {
  test('opens only for who confirmed an address for this circle', async () => {
    const { db, app, institute, applicant } = await anOpenCircle()
    await aCircle(db, { instituteId: institute.id, slug: 'andere', hosts: [] })
    const stranger = await request(app).get(FORM)
    expect([stranger.status, stranger.headers.location]).toEqual([303, '/kringen/slim-samenwerken#join'])
    const posted = await request(app).post(FORM).type('form').send(aForm())
    expect([posted.status, posted.headers.location]).toEqual([303, '/kringen/slim-samenwerken#join'])
    const browser = await applicant('zoe@example.org')
    const { text } = await browser.get(FORM).expect(200)
    expect(textOf(text)).toContain('Je meldt je aan met zoe@example.org.')
    expect(text).toContain('<option value="Gemeente Zwolle">')
    const elsewhere = await browser.get('/kringen/andere/registration')
    expect([elsewhere.status, elsewhere.headers.location]).toEqual([303, '/kringen/andere#join'])
    await browser.get('/kringen/geen/registration').expect(404)
  })

  test('leads to the own page of who has a seat, with a letter, and keeps what was said', async () => {
    const { db, applicant } = await anOpenCircle()
    const browser = await applicant('zoe@example.org')
    const sent = await browser
      .post(FORM)
      .type('form')
      .send(aForm({ brings: 'Een plan\r\nen een netwerk' }))
    const { id } = await db.selectFrom('registration').select('id').executeTakeFirstOrThrow()
    expect([sent.status, sent.headers.location]).toEqual([303, `/participant/${id}?notice=confirmed`])
    const page = await browser.get(sent.headers.location ?? '').expect(200)
    const read = textOf(page.text)
    for (const words of [
      'Je bent aangemeld.',
      'Zoë, je doet mee.',
      'Hoe houd ik tempo als niemand de baas is?',
      'Een plan en een netwerk',
      'Zoë van Fictief zoe@example.org',
      'Gemeente Zwolle',
      'Bereid je voor op de bijeenkomst in Zwolle',
    ])
      expect(read).toContain(words)
    expect(await lettersTo(db, 'zoe@example.org')).toEqual({ registrationConfirmed: 1, meetingInvitation: 4 })
  })

  test('says before the button that the list is waiting, and then puts people on it', async () => {
    const { db, of, applicant } = await anOpenCircle(1)
    await aRegistration(db, of, { firstName: 'Noor' })
    const browser = await applicant('zoe@example.org')
    const form = await browser.get(FORM).expect(200)
    expect(textOf(form.text)).toMatch(
      /De kring is vol\..*Je hebt dan nog geen plaats.*Zet mij op de wachtlijst/,
    )
    const sent = await browser.post(FORM).type('form').send(aForm()).expect(303)
    const page = await browser.get(sent.headers.location ?? '').expect(200)
    const read = textOf(page.text)
    expect(read).toContain(
      'Zoë, je staat op de wachtlijst. Je hebt nog geen plaats. Je bent nummer 1 op de lijst',
    )
    expect(read).not.toMatch(/je doet mee|Je hebt een plaats/)
    expect(await lettersTo(db, 'zoe@example.org')).toEqual({ registrationWaiting: 1 })
  })

  test('comes back with everything typed, words at each field and a summary, and writes nothing', async () => {
    const { db, applicant } = await anOpenCircle()
    const browser = await applicant('zoe@example.org')
    const before = await dump(database().pool)
    const { text } = await browser
      .post(FORM)
      .type('form')
      .send(aForm({ lastName: ' ', city: '', learningQuestion: 'x'.repeat(2001), brings: '"><b>vet' }))
      .expect(422)
    const read = textOf(text)
    for (const words of [
      'Er kloppen nog 3 dingen niet',
      'Vul je achternaam in.',
      'Vul in uit welke stad of plaats je komt.',
      'Dit antwoord is te lang: maximaal 2000 tekens.',
    ])
      expect(read).toContain(words)
    for (const typed of [
      'value="Zoë"',
      'value="van"',
      'value="Gemeente Zwolle"',
      'x'.repeat(2001),
      ' checked',
    ])
      expect(text).toContain(typed)
    expect(text).toContain('&quot;&gt;&lt;b&gt;vet')
    expect(text).toContain('<a class="nl-link" href="#field-lastName">')
    expect(await dump(database().pool)).toEqual(before)
    expect(await db.selectFrom('registration').select('id').execute()).toEqual([])
  })

  test('takes fields that come twice, not at all or with odd signs for what they are', async () => {
    const { db, applicant } = await anOpenCircle()
    const browser = await applicant('zoe@example.org')
    await browser.post(FORM).type('form').send('firstName=a&firstName=b').expect(422)
    await browser.post(FORM).expect(422)
    await browser
      .post(FORM)
      .type('form')
      .send(aForm({ firstName: 'Zo\u0000ë', lastName: '=cmd|x!A1' }))
      .expect(303)
    const names = await db.selectFrom('person').select(['first_name', 'last_name']).execute()
    expect(names).toEqual([{ first_name: 'Zo ë', last_name: '=cmd|x!A1' }])
  })

  test('sent twice, also at the same moment, leads both times to the one registration', async () => {
    const { db, applicant } = await anOpenCircle()
    const browser = await applicant('zoe@example.org')
    const press = () => browser.post(FORM).type('form').send(aForm())
    const [one, two] = await Promise.all([press(), press()])
    const three = await press()
    const rows = await db.selectFrom('registration').select('id').execute()
    expect(rows).toHaveLength(1)
    const paths = [one, two, three].map(({ headers }) => headers.location?.split('?')[0])
    expect(paths).toEqual(paths.map(() => `/participant/${rows[0]?.id}`))
    expect(await lettersTo(db, 'zoe@example.org')).toEqual({ registrationConfirmed: 1, meetingInvitation: 4 })
    const again = await browser.get(FORM).expect(200)
    expect(textOf(again.text)).toContain('Je bent al aangemeld')
  })

  test('pressed four times at the same moment lets none of them lose the session', async () => {
    const { db, applicant } = await anOpenCircle()
    const browser = await applicant('zoe@example.org')
    const presses = Array.from({ length: 4 }, () => browser.post(FORM).type('form').send(aForm()))
    const answers = await Promise.all(presses)
    const { id } = await db.selectFrom('registration').select('id').executeTakeFirstOrThrow()
    expect(answers.map(({ headers }) => headers.location?.split('?')[0])).toEqual(
      Array.from({ length: 4 }, () => `/participant/${id}`),
    )
    const sessions = await db.selectFrom('session').select('sid').execute()
    expect(sessions).toHaveLength(1)
    await browser.get(`/participant/${id}`).expect(200)
  })

  test('knows who the institute knows, and nobody of another institute', async () => {
    const { db, of, applicant } = await anOpenCircle()
    await aRegistration(db, of, { firstName: 'Zoë', state: 'withdrawn' })
    const other = await anInstitute(db, { slug: 'ander', name: 'Ander' })
    const theirs = await aCircle(db, { instituteId: other.id, slug: 'andere', hosts: [] })
    const of2 = { instituteId: other.id, circleId: theirs.id }
    await aRegistration(db, of2, { firstName: 'Noor', state: 'withdrawn' })
    const [known, unknown] = [await applicant('zo@example.org'), await applicant('noor@example.org')]
    await db.updateTable('person').set({ email: 'zo@example.org' }).where('first_name', '=', 'Zoë').execute()
    expect((await known.get(FORM)).text).toContain('value="Zoë"')
    expect((await unknown.get(FORM)).text).not.toContain('value="Noor"')
  })

  test('leads back to the reason when the circle was closed meanwhile', async () => {
    const { db, applicant } = await anOpenCircle()
    const browser = await applicant('zoe@example.org')
    await db.updateTable('circle').set({ phase: 'running' }).execute()
    for (const answer of [await browser.get(FORM), await browser.post(FORM).type('form').send(aForm())])
      expect([answer.status, answer.headers.location]).toEqual([303, '/kringen/slim-samenwerken#join'])
    expect(await db.selectFrom('registration').select('id').execute()).toEqual([])
  })
})
