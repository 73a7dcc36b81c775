import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { writeRegistrationLetter } from '../../../src/invitation/registration-letters.ts'
import { personalFields } from '../../../src/people/personal-data.ts'
import { anApplication } from '../../factories/application.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aParticipant = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const own = await aRegistration(db, of)
  const about = { registrationId: own.id, occasion: 'registered' as const }
  await db.transaction().execute((trx) => writeRegistrationLetter(trx, about, NOW))
  const app = testApp(database())
  const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: own.id }])
  return { db, app, of, own, browser, data: `/participant/${own.id}/data` }
}

const aForm = (changes: Record<string, string | string[]> = {}) => {
  const { mayHost: _, ...texts } = anApplication()
  return { ...texts, mayHost: 'yes', ...changes }
}

describe('my data', () => {
  test('can be changed, and shows what was changed, also what was emptied', async () => {
    const { db, browser, data } = await aParticipant()
    const more = {
      municipality: 'Hattem',
      caseOffer: 'Het stationsgebied',
      diets: 'vegan',
      needsConsent: 'yes',
    }
    const saved = await browser
      .post(data)
      .type('form')
      .send(aForm({ ...more, firstName: 'Zoé' }))
    expect([saved.status, saved.headers.location]).toEqual([303, `${data}?notice=saved`])
    const { text } = await browser.get(data).expect(200)
    for (const value of ['Zoé', 'Hattem', 'Gemeente Zwolle']) expect(text).toContain(`value="${value}"`)
    expect(text).toMatch(/value="vegan" checked/)
    // The organisations of the circle can be chosen here as on registering.
    expect(text).toContain('<option value="Gemeente Breda">')
    expect(text).toContain('Het stationsgebied')
    await browser
      .post(data)
      .type('form')
      .send(aForm({ jobTitle: '', diets: [], caseOffer: '' }))
      .expect(303)
    expect(
      await db.selectFrom('person').select(['first_name', 'job_title', 'municipality']).execute(),
    ).toEqual([{ first_name: 'Zoë', job_title: '', municipality: '' }])
    expect(await db.selectFrom('registration_needs').select('diets').execute()).toEqual([])
    expect(await db.selectFrom('registration').select('state').execute()).toEqual([{ state: 'confirmed' }])
  })

  test('come back as typed with words at each field when something is wrong', async () => {
    const { browser, data } = await aParticipant()
    const { text } = await browser
      .post(data)
      .type('form')
      .send(aForm({ lastName: '', practice: 'Een deal' }))
      .expect(422)
    expect(textOf(text)).toContain('Vul je achternaam in.')
    expect(text).toContain('Een deal')
  })

  test('can be taken along whole: every piece that the page about privacy names', async () => {
    const { browser, data } = await aParticipant()
    const { body, headers } = await browser.get(`${data}/json`).expect(200)
    expect(headers['content-disposition']).toBe('attachment; filename=leerkring.json')
    expect(headers['cache-control']).toBe('no-store')
    const named = personalFields.map(({ key }) => key).filter((key) => !['draft', 'session'].includes(key))
    expect(Object.keys(body).sort()).toEqual(named.sort())
    expect(body.name).toEqual({ first: 'Zoë', prefix: 'van', last: 'Fictief', shown: 'Zoë van Fictief' })
    expect(body.letters).toHaveLength(1)
    const { text } = await browser.get(`${data}/text`).expect(200)
    expect(text).toContain('E-MAILADRES\nOm je links, e-mails en uitnodigingen te sturen.\n\nzoe@example.org')
  })

  test('are there for the key of that registration alone', async () => {
    const { db, app, of, browser, data } = await aParticipant()
    const noor = await aRegistration(db, of, { firstName: 'Noor' })
    for (const path of ['data', 'data/json', 'data/text', 'erasure'])
      await browser.get(`/participant/${noor.id}/${path}`).expect(404)
    await browser.post(`/participant/${noor.id}/data`).type('form').send(aForm()).expect(404)
    await request(app).get(data).expect(303)
    expect((await browser.get(`${data}/json`)).text).not.toContain('noor@example.org')
  })
})
