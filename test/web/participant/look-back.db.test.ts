import { expect, test } from '@jest/globals'
import { addOwnResult } from '../../../src/harvest/add-result.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const SENTENCE = 'Drie afspraken hebben een trekker.'

test('a result stands in the look-back for who has a seat; the public pages and who waits read how many', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const told = { resultId: crypto.randomUUID(), registrationId: zoe.id, sentence: SENTENCE }
  const result = { ...told, term: 'short' as const, reachedOn: circle.meetings[0]?.heldOn ?? '' }
  await db.transaction().execute((trx) => addOwnResult(trx, result, NOW))
  const app = testApp(database())
  const read = async (id: string) => {
    const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: id }])
    return textOf((await browser.get(`/participant/${id}/meetings/2`).expect(200)).text)
  }
  expect(await read(noor.id)).toContain(`Resultaat: ${SENTENCE} (Zoë van Fictief)`)
  await db.updateTable('registration').set({ state: 'waiting' }).where('id', '=', noor.id).execute()
  const browser = await aBrowserWith(app, db, [])
  const outside = [
    await read(noor.id),
    ...(await Promise.all(
      ['', '/print', '/agenda.txt', '/agenda.json'].map(
        async (end) => (await browser.get(`/kringen/${circle.slug}/meetings/2${end}`)).text,
      ),
    )),
  ]
  for (const text of outside) expect([text.includes(SENTENCE), text.includes('Zoë')]).toEqual([false, false])
  for (const text of outside.slice(0, 4)) expect(textOf(text)).toContain('1 resultaat uit de kring.')
})
