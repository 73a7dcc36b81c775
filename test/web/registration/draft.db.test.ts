import { describe, expect, test } from '@jest/globals'
import { anApplication } from '../../factories/application.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const FORM = '/kringen/slim-samenwerken/registration'

const aForm = (changes: Record<string, string | string[]> = {}) => {
  const { mayHost: _, ...texts } = anApplication()
  return { ...texts, ...changes }
}

const anApplicant = async (capacity = 24) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, capacity, hosts: ['Zwolle', 'Breda'] })
  const key = { purpose: 'registration' as const, subjectId: circle.id, email: 'zoe@example.org' }
  const app = testApp(database())
  const come = () => aBrowserWith(app, db, [key])
  return { db, circle, of: { instituteId: institute.id, circleId: circle.id }, browser: await come(), come }
}

const seenIn = (html: string) =>
  (/name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#x3D;', '=')

describe('a form that is not sent yet', () => {
  test('is kept by its button or by the script, and comes back in another browser', async () => {
    const { browser, come } = await anApplicant()
    const pressed = await browser
      .post(`${FORM}/draft`)
      .type('form')
      .send({ firstName: 'Zoë', practice: 'Een deal' })
    expect([pressed.status, pressed.headers.location]).toEqual([303, `${FORM}?notice=draftKept`])
    const typing = browser.post(`${FORM}/draft`).type('form').set('Accept', 'application/json')
    await typing
      .send({ firstName: 'Zo\u0000ë', practice: '"><b>deal', shownFields: ['email', 'brings'] })
      .expect(204)
    const { text } = await (await come()).get(FORM).expect(200)
    expect(text).toContain('value="Zo ë"')
    expect(text).toContain('&quot;&gt;&lt;b&gt;deal')
    expect(text).toMatch(/value="brings" checked/)
  })

  test('never holds what people eat and need, and is gone when the form was sent', async () => {
    const { db, browser } = await anApplicant()
    const needs = { dietOther: 'zonder ui', accessNeeds: 'een lift', diets: 'halal', needsConsent: 'yes' }
    await browser.post(`${FORM}/draft`).type('form').send(aForm(needs)).expect(303)
    const [draft] = await db.selectFrom('registration_draft').select('typed').execute()
    expect(JSON.stringify(draft)).not.toMatch(/zonder ui|een lift|halal/)
    await browser.post(FORM).type('form').send(aForm()).expect(303)
    expect(await db.selectFrom('registration_draft').select('email').execute()).toEqual([])
    await browser.post(`${FORM}/draft`).type('form').send(aForm()).expect(303)
    expect(await db.selectFrom('registration_draft').select('email').execute()).toEqual([])
  })
})

describe('a form that is days old', () => {
  test('says that the circle is full and a meeting moved, keeps what was typed, and is taken the second time', async () => {
    const { db, of, browser } = await anApplicant(1)
    const seen = seenIn((await browser.get(FORM)).text)
    await aRegistration(db, of, { firstName: 'Noor' })
    await db.updateTable('meeting').set({ held_on: '2026-12-17' }).where('number', '=', 1).execute()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
    const { text } = await browser
      .post(FORM)
      .type('form')
      .send(aForm({ seen, practice: 'Een deal' }))
      .expect(409)
    const read = textOf(text)
    expect(read).toContain('De kring is intussen vol')
    expect(read).toContain('Bijeenkomst 1 is nu op donderdag 17 december 2026')
    expect(read).toContain('Bijeenkomst 2 is vervallen.')
    expect(text).toContain('Een deal')
    expect(await db.selectFrom('registration').select('state').execute()).toEqual([{ state: 'confirmed' }])
    await browser
      .post(FORM)
      .type('form')
      .send(aForm({ seen: seenIn(text) }))
      .expect(303)
  })

  test('is taken at once when nothing changed, or when it does not say what it was made from', async () => {
    const { browser } = await anApplicant()
    const seen = seenIn((await browser.get(FORM)).text)
    expect(seen).toContain('2026-12-10')
    await browser.post(FORM).type('form').send(aForm({ seen })).expect(303)
  })

  test.each(['{', '[]', '{"waits":1}', 'x'.repeat(9000)])(
    'with an odd mark %# is a form without one',
    async (seen) => {
      const { browser } = await anApplicant()
      await browser.post(FORM).type('form').send(aForm({ seen })).expect(303)
    },
  )
})

describe('an organisation that is almost known', () => {
  test('is asked after, and the one that is chosen is kept', async () => {
    const { db, browser } = await anApplicant()
    const asked = await browser
      .post(FORM)
      .type('form')
      .send(aForm({ organisation: 'Gem. Zwolle' }))
      .expect(409)
    expect(textOf(asked.text)).toContain('“Gem. Zwolle” lijkt op een organisatie die wij al kennen.')
    const chosen = { organisation: 'Gem. Zwolle', organisationChoice: 'Gemeente Zwolle' }
    await browser.post(FORM).type('form').send(aForm(chosen)).expect(303)
    const names = await db.selectFrom('organisation').orderBy('name').select('name').execute()
    expect(names.map(({ name }) => name)).toEqual(['Gemeente Breda', 'Gemeente Zwolle'])
  })

  test('stays as it was typed for who says that it is another one', async () => {
    const { db, browser } = await anApplicant()
    const own = { organisation: 'Gem. Zwolle', organisationChoice: '' }
    await browser.post(FORM).type('form').send(aForm(own)).expect(303)
    const names = await db.selectFrom('organisation').orderBy('name').select('name').execute()
    expect(names.map(({ name }) => name)).toEqual(['Gem. Zwolle', 'Gemeente Breda', 'Gemeente Zwolle'])
  })
})
