import { expect, test } from '@jest/globals'
import request from 'supertest'
import type { RegistrationState } from '../../../src/db/registration-tables.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const readBy = async (state: RegistrationState) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const own = await aRegistration(db, { instituteId: institute.id, circleId: circle.id }, { state })
  await db
    .updateTable('host_section')
    .set({ contact_name: 'Noor Voorbeeld', contact_phone: '06 00000000', guide: 'Bram van Fictief' })
    .set({ back_marker: 'Femke Denkbeeld', catering: 'Soep', distance_metres: 900, photo_rule: 'Vraag het' })
    .execute()
  const app = testApp(database())
  const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: own.id }])
  return {
    inside: textOf((await browser.get(`/participant/${own.id}/meetings/1`).expect(200)).text),
    outside: textOf((await request(app).get('/kringen/slim-samenwerken/meetings/1').expect(200)).text),
  }
}

const namesIn = (text: string) =>
  ['Noor Voorbeeld', '06 00000000', 'Bram van Fictief', 'Femke Denkbeeld'].filter((one) => text.includes(one))

test('whom to call and who leads the walk, only who has a seat reads; the rest is for everybody', async () => {
  const { inside, outside } = await readBy('confirmed')
  expect(namesIn(inside)).toHaveLength(4)
  expect(namesIn(outside)).toEqual([])
  for (const words of ['Soep', '900 meter, 17 minuten heen, 17 minuten terug', 'Vraag het'])
    expect([inside.includes(words), outside.includes(words)]).toEqual([true, true])
})

test('who waits for a seat reads no names either', async () => {
  const { inside } = await readBy('waiting')
  expect(namesIn(inside)).toEqual([])
})
