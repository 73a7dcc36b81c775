import { expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { aCircle } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useOneStream } from '../support/one-stream.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const office = useOneStream(database)

const aPoliteCircle = async () => {
  const { db } = database()
  const { id: instituteId } = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  const circle = await aCircle(db, { instituteId })
  await db.updateTable('circle').set({ form_of_address: 'u' }).execute()
  return { db, instituteId, circleId: circle.id }
}

const delivered = async () => {
  expect(await office.deliver()).toBe('sent')
  const { subject, text } = await PostalMime.parse(office.only().bytes)
  return `${subject}\n${text}`
}

test('a letter of a circle that says u says u, also when the circle chose so after it was written', async () => {
  const { db, circleId } = await aPoliteCircle()
  await db.updateTable('circle').set({ form_of_address: 'je' }).execute()
  await office.write('seatGiven', { circleId })
  await db.updateTable('circle').set({ form_of_address: 'u' }).execute()
  const letter = await delivered()
  expect(letter).toContain('Uw plaats bij Slim samenwerken staat vast')
  expect(letter).toContain('U hebt de plaats aangenomen: u doet vanaf nu mee')
})

test('who wishes je gets je in that circle too', async () => {
  const { db, instituteId, circleId } = await aPoliteCircle()
  const names = { first_name: 'Zoë', last_name: 'Fictief', form_of_address: 'je' } as const
  await db
    .insertInto('person')
    .values({ ...names, institute_id: instituteId, email: 'zoe@example.org', created_at: NOW })
    .execute()
  await office.write('seatGiven', { circleId })
  expect(await delivered()).toContain('Je plaats bij Slim samenwerken staat vast')
})

test('organisers are je, whatever their circle says', async () => {
  const { circleId } = await aPoliteCircle()
  await office.write('participantWithdrew', { circleId })
  expect(await delivered()).toContain('Je hoeft niets te doen.')
})
