import { expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import {
  findTemplate,
  removeTemplate,
  saveTemplate,
  type TemplateScope,
} from '../../src/mail/letter-template.ts'
import { wordingsFor } from '../../src/mail/wordings-for.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useOneStream } from '../support/one-stream.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const office = useOneStream(database)
const CHANGED = { kind: 'meetingChanged', language: 'nl' } as const
const words = { subject: 'Anders: {wanneer}', opening: 'Kijk, {naam}.', closing: '' }

const aDesk = async () => {
  const { db } = database()
  const { id: instituteId } = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  const circle = await aCircle(db, { instituteId })
  const whole = { instituteId, circleId: null }
  const own = { instituteId, circleId: circle.id }
  const save = (scope: TemplateScope, subject: string, version = 0) =>
    db
      .transaction()
      .execute((trx) =>
        saveTemplate(
          trx,
          { ...scope, ...CHANGED, words: { ...words, subject }, version, by: 'Tess Regelaar' },
          NOW,
        ),
      )
  const remove = (scope: TemplateScope, version: number) =>
    db.transaction().execute((trx) => removeTemplate(trx, { ...scope, ...CHANGED, version }))
  return { db, whole, own, save, remove }
}

test('a letter is made with the words of its circle, else of its institute, else with ours', async () => {
  const { db, whole, own, save } = await aDesk()
  const inCircle = await office.write('meetingChanged', { circleId: own.circleId })
  const elsewhere = await office.write('meetingChanged')
  const english = await office.write('meetingChanged', { circleId: own.circleId, language: 'en' })
  const otherKind = await office.write('meetingCancelled', { circleId: own.circleId })
  const other = await anInstitute(db, { slug: 'elders' })
  const letters = [inCircle.id, elsewhere.id, english.id, otherKind.id]
  const subjects = async () => {
    const found = await wordingsFor(db, letters)
    return letters.map((id) => found.get(id)?.own?.subject[0] ?? null)
  }
  await save({ instituteId: other.id, circleId: null }, 'Van een ander')
  expect(await subjects()).toEqual([null, null, null, null])
  await save(whole, 'Van het instituut')
  expect(await subjects()).toEqual(['Van het instituut', 'Van het instituut', null, null])
  await save(own, 'Van de kring')
  expect(await subjects()).toEqual(['Van de kring', 'Van het instituut', null, null])
})

test('what arrives says the own words', async () => {
  const { whole, save } = await aDesk()
  await save(whole, 'Anders: {wanneer}')
  await office.write('meetingChanged')
  expect(await office.deliver()).toBe('sent')
  const mail = await PostalMime.parse(office.only().bytes)
  expect(mail.subject).toBe('Anders: donderdag 10 december 2026, 12.00–18.00 uur')
  expect(mail.text).toContain('Kijk, Zoë van Fictief.\n\nDit is er veranderd:')
})

test('who saves or takes away what somebody else changed meanwhile is refused', async () => {
  const { db, whole, save, remove } = await aDesk()
  const refused = { done: false, reason: 'changedMeanwhile' }
  expect(await save(whole, 'Eerst')).toEqual({ done: true, value: null })
  expect(await save(whole, 'Tegelijk')).toEqual(refused)
  expect(await save(whole, 'Daarna', 1)).toEqual({ done: true, value: null })
  expect(await save(whole, 'Te laat', 1)).toEqual(refused)
  expect(await remove(whole, 1)).toEqual(refused)
  expect(await findTemplate(db, { ...whole, ...CHANGED })).toMatchObject({
    ...{ subject: 'Daarna', version: 2, changedBy: 'Tess Regelaar' },
  })
  const gone = { subject: 'Daarna', opening: 'Kijk, {naam}.', closing: '' }
  expect(await remove(whole, 2)).toEqual({ done: true, value: gone })
  expect(await remove(whole, 2)).toEqual({ done: true, value: null })
  expect(await findTemplate(db, { ...whole, ...CHANGED })).toBe(undefined)
})
