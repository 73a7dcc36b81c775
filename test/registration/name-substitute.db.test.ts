import { describe, expect, test } from '@jest/globals'
import type { Db } from '../../src/db/connect.ts'
import { answerMeeting } from '../../src/registration/answer-meeting.ts'
import { absenteesOf, meetingNumbers } from '../../src/registration/meeting-numbers.ts'
import { nameSubstitute } from '../../src/registration/name-substitute.ts'
import { findSubstitution } from '../../src/registration/substitutes.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aPair = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const meetingId = circle.meetings[0]?.id ?? ''
  const name = (registrationId: string, email = 'piet@example.org', now = NOW) =>
    db
      .transaction()
      .execute((trx) => nameSubstitute(trx, { registrationId, meetingId, name: 'Piet Invaller', email }, now))
  return { db, of, circle, zoe, noor, meetingId, name }
}

const named = (db: Db) =>
  db.selectFrom('substitute').select(['email', 'ended_at']).orderBy('named_at').orderBy('email').execute()

describe('naming a substitute', () => {
  test('means that one cannot come, and counts at once', async () => {
    const { db, circle, zoe, meetingId, name } = await aPair()
    expect(await name(zoe.id)).toEqual({ done: true, value: { circleId: circle.id } })
    expect(await meetingNumbers(db, meetingId)).toEqual({
      comes: 1,
      cannot: 1,
      substitutes: 1,
      noPlace: 0,
      capacity: null,
    })
    expect(await meetingNumbers(db, circle.meetings[1]?.id ?? '')).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    expect(await absenteesOf(db, meetingId)).toEqual([
      { firstName: 'Zoë', namePrefix: 'van', lastName: 'Fictief', substitute: 'Piet Invaller' },
    ])
  })

  test('again changes nothing, another replaces the one before, and coming oneself ends it', async () => {
    const { db, zoe, meetingId, name } = await aPair()
    const later = NOW.add({ hours: 1 })
    await Promise.all(Array.from({ length: 10 }, () => name(zoe.id)))
    await name(zoe.id)
    expect(await named(db)).toEqual([{ email: 'piet@example.org', ended_at: null }])
    await name(zoe.id, 'mia@example.org', later)
    expect(await named(db)).toEqual([
      { email: 'piet@example.org', ended_at: later },
      { email: 'mia@example.org', ended_at: null },
    ])
    await db
      .transaction()
      .execute((trx) => answerMeeting(trx, { registrationId: zoe.id, meetingId, answer: 'comes' }, later))
    expect(await meetingNumbers(db, meetingId)).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
  })

  test('is refused for whoever would count twice, too late, and without a seat', async () => {
    const { db, of, zoe, noor, name } = await aPair()
    const waiting = await aRegistration(db, of, { firstName: 'Ali', state: 'waiting' })
    expect(await name(zoe.id, 'zoe@example.org')).toEqual({ done: false, reason: 'self' })
    expect(await name(zoe.id, 'noor@example.org')).toEqual({ done: false, reason: 'takesPart' })
    expect(await name(waiting.id)).toEqual({ done: false, reason: 'noSeat' })
    const late = Temporal.Instant.from('2026-12-09T11:00:00Z')
    expect(await name(zoe.id, 'piet@example.org', late)).toEqual({ done: false, reason: 'tooLate' })
    expect(await db.selectFrom('meeting_answer').select('answer').execute()).toEqual([])
    await name(noor.id)
    expect(await name(zoe.id)).toEqual({ done: false, reason: 'standsInAlready' })
  })

  test('of two who name the same person at once gives that person to one of them', async () => {
    const { db, zoe, noor, name } = await aPair()
    const outcomes = await Promise.all([name(zoe.id), name(noor.id)])
    expect(outcomes.filter((one) => one.done).length).toBe(1)
    expect(await named(db)).toEqual([{ email: 'piet@example.org', ended_at: null }])
  })

  test('ends with the seat of who named them, and with a move to another day', async () => {
    const { db, zoe, meetingId, name } = await aPair()
    await name(zoe.id)
    const { id } = await db.selectFrom('substitute').select('id').executeTakeFirstOrThrow()
    expect((await findSubstitution(db, id))?.meetingId).toBe(meetingId)
    await db.updateTable('meeting').set({ held_on: '2026-12-17' }).where('id', '=', meetingId).execute()
    expect(await findSubstitution(db, id)).toBeUndefined()
    expect(await meetingNumbers(db, meetingId)).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    await db.updateTable('meeting').set({ held_on: '2026-12-10' }).where('id', '=', meetingId).execute()
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', zoe.id).execute()
    expect(await findSubstitution(db, id)).toBeUndefined()
    expect(await meetingNumbers(db, meetingId)).toEqual({
      comes: 1,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
  })
})
