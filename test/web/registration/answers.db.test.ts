import { describe, expect, test } from '@jest/globals'
import { anApplication } from '../../factories/application.ts'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const FORM = '/kringen/slim-samenwerken/registration'

const aForm = (changes: Record<string, string | string[]> = {}) => {
  const { mayHost: _, ...texts } = anApplication()
  return { ...texts, ...changes }
}

const anApplicant = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const key = { purpose: 'registration' as const, subjectId: circle.id, email: 'zoe@example.org' }
  return { db, circle, browser: await aBrowserWith(testApp(database()), db, [key]) }
}

describe('what the form asks besides what signing up needs', () => {
  test('is kept as it was said', async () => {
    const { db, browser } = await anApplicant()
    const more = {
      municipality: 'Hattem',
      language: 'en',
      formOfAddress: 'u',
      practice: 'Een regiodeal',
      expectation: 'Ik durf nee te zeggen',
      caseOffer: 'Het stationsgebied',
      photoConsent: 'groupOnly',
      shownFields: ['brings', 'email'],
      diets: ['vegan', 'noNuts'],
      dietOther: 'zonder ui',
      accessNeeds: 'een ringleiding',
      needsConsent: 'yes',
    }
    await browser.post(FORM).type('form').send(aForm(more)).expect(303)
    const person = await db
      .selectFrom('person')
      .select(['municipality', 'language', 'form_of_address'])
      .execute()
    expect(person).toEqual([{ municipality: 'Hattem', language: 'en', form_of_address: 'u' }])
    const answers = await db
      .selectFrom('registration_answers')
      .select(['practice', 'expectation', 'case_offer', 'photo_consent', 'shown_fields'])
      .execute()
    expect(answers).toEqual([
      {
        practice: 'Een regiodeal',
        expectation: 'Ik durf nee te zeggen',
        case_offer: 'Het stationsgebied',
        photo_consent: 'groupOnly',
        shown_fields: ['email', 'brings'],
      },
    ])
    const needs = await db
      .selectFrom('registration_needs')
      .select(['diets', 'diet_other', 'access_needs', 'consented_at'])
      .execute()
    expect(needs).toEqual([
      {
        diets: ['vegan', 'noNuts'],
        diet_other: 'zonder ui',
        access_needs: 'een ringleiding',
        consented_at: NOW,
      },
    ])
  })

  test('left open means no: no photos, nothing shown to others, no needs', async () => {
    const { db, browser } = await anApplicant()
    await browser
      .post(FORM)
      .type('form')
      .send(aForm({ photoConsent: 'altijd', shownFields: 'alles' }))
      .expect(303)
    const answers = await db
      .selectFrom('registration_answers')
      .select(['photo_consent', 'shown_fields'])
      .execute()
    expect(answers).toEqual([{ photo_consent: 'no', shown_fields: [] }])
    expect(await db.selectFrom('registration_needs').select('diets').execute()).toEqual([])
  })

  test('about food and access is not kept without consent, and nothing typed is lost', async () => {
    const { db, browser } = await anApplicant()
    const { text } = await browser
      .post(FORM)
      .type('form')
      .send(aForm({ diets: 'halal', shownFields: ['email'], photoConsent: 'yes' }))
      .expect(422)
    expect(textOf(text)).toContain(
      'Geef toestemming om te bewaren wat je over eten en toegankelijkheid invulde',
    )
    expect(text).toContain('href="#field-needsConsent"')
    for (const value of ['halal', 'email', 'yes'])
      expect(text).toMatch(new RegExp(`value="${value}" checked`))
    expect(await db.selectFrom('registration').select('id').execute()).toEqual([])
  })
})
