import { describe, expect, test } from '@jest/globals'
import type { Db } from '../../src/db/connect.ts'
import { deleteUnneeded } from '../../src/registration/delete-unneeded.ts'
import { eraseFromLists } from '../../src/registration/forget-people-lists.ts'
import { saveNeeds } from '../../src/registration/save-answers.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { aPeopleList } from '../factories/people-list.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const needs = { diets: ['halal' as const], dietOther: '', accessNeeds: 'een lift', consent: true }

const aGuest = async (state: 'confirmed' | 'waiting' | 'withdrawn' = 'confirmed') => {
  const { db } = database()
  const institute = await anInstitute(db)
  // Meetings on 10 December 2026 and 28 January 2027.
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const { id: registrationId } = await aRegistration(db, of, { state })
  await db.transaction().execute((trx) => saveNeeds(trx, { registrationId, needs }, NOW))
  return { db, circle, registrationId }
}

const runOn = (db: Db, day: string) =>
  db.transaction().execute((trx) => deleteUnneeded(trx, Temporal.Instant.from(`${day}T02:45:00Z`)))

const kept = async (db: Db) => (await db.selectFrom('registration_needs').select('diets').execute()).length

describe('diet and access needs', () => {
  test('are kept until 30 days after the last meeting, and not a day longer', async () => {
    const { db } = await aGuest()
    await runOn(db, '2027-02-27')
    expect(await kept(db)).toBe(1)
    await runOn(db, '2027-02-28')
    expect(await kept(db)).toBe(0)
  })

  test('follow the last meeting that is held, and the end of the circle when none is', async () => {
    const { db } = await aGuest()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
    await runOn(db, '2027-01-09')
    expect(await kept(db)).toBe(1)
    await db.updateTable('meeting').set({ state: 'cancelled' }).execute()
    await runOn(db, '2027-07-31')
    expect(await kept(db)).toBe(1)
    await runOn(db, '2027-08-01')
    expect(await kept(db)).toBe(0)
  })

  test('of who withdrew go with the next night', async () => {
    const { db } = await aGuest('withdrawn')
    await runOn(db, '2026-11-22')
    expect(await kept(db)).toBe(0)
  })

  test('go at once when consent is taken back', async () => {
    const { db, registrationId } = await aGuest('waiting')
    const without = { ...needs, consent: false }
    await db.transaction().execute((trx) => saveNeeds(trx, { registrationId, needs: without }, NOW))
    expect(await kept(db)).toBe(0)
  })
})

test('a form that was begun and not sent goes after fourteen days', async () => {
  const { db, circle } = await aGuest()
  const draft = { circle_id: circle.id, email: 'zoe@example.org', typed: '{}', saved_at: NOW }
  await db.insertInto('registration_draft').values(draft).execute()
  const left = async () => (await db.selectFrom('registration_draft').select('email').execute()).length
  await runOn(db, '2026-12-05')
  expect(await left()).toBe(1)
  await runOn(db, '2026-12-06')
  expect(await left()).toBe(0)
})

describe('a list of people', () => {
  const aList = async () => {
    const { db, circle } = await aGuest()
    await aPeopleList(db, { circleId: circle.id, people: 2 })
    const left = () => db.selectFrom('people_list_row').select('email').orderBy('line').execute()
    return { db, left, circle }
  }

  test('is kept for seven days, entered or not', async () => {
    const { db, left } = await aList()
    await runOn(
      db,
      NOW.add({ hours: 6 * 24 })
        .toString()
        .slice(0, 10),
    )
    expect(await left()).toHaveLength(2)
    await runOn(
      db,
      NOW.add({ hours: 8 * 24 })
        .toString()
        .slice(0, 10),
    )
    expect(await left()).toEqual([])
  })

  test('loses whoever asks to be erased at its institute', async () => {
    const { db, left } = await aList()
    const [mine, other] = [
      await db.selectFrom('institute').select('id').executeTakeFirstOrThrow(),
      crypto.randomUUID(),
    ]
    const erase = (instituteId: string) =>
      db.transaction().execute((trx) => eraseFromLists(trx, { instituteId, email: 'n0@example.org' }))
    await erase(other)
    expect(await left()).toHaveLength(2)
    await erase(mine.id)
    expect(await left()).toEqual([{ email: 'n1@example.org' }])
  })
})
