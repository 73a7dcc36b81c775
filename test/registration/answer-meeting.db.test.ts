import { describe, expect, test } from '@jest/globals'
import type { Db } from '../../src/db/connect.ts'
import { answerMeeting, type NewAnswer } from '../../src/registration/answer-meeting.ts'
import { absenteesOf, meetingNumbers } from '../../src/registration/meeting-numbers.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const answer = (db: Db, said: NewAnswer, now = NOW) =>
  db.transaction().execute((trx) => answerMeeting(trx, said, now))

const aCircleOfThree = async (db: Db) => {
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: institute.id, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  await aRegistration(db, of, { firstName: 'Noor' })
  const ali = await aRegistration(db, of, { firstName: 'Ali', state: 'waiting' })
  const [first, second] = circle.meetings
  if (!first || !second) throw new Error('the factory makes two meetings')
  return { institute, of, circle, zoe, ali, first: first.id, second: second.id }
}

describe('an answer for one meeting', () => {
  test('counts at once, for that meeting only, and only who has a seat counts', async () => {
    const { db } = database()
    const { circle, zoe, first, second } = await aCircleOfThree(db)
    expect(await meetingNumbers(db, first)).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    const said = { registrationId: zoe.id, meetingId: first, answer: 'cannot' as const }
    expect(await answer(db, said)).toEqual({ done: true, value: { circleId: circle.id } })
    expect(await meetingNumbers(db, first)).toEqual({
      comes: 1,
      cannot: 1,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    expect(await meetingNumbers(db, second)).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    expect(await absenteesOf(db, first)).toEqual([
      { firstName: 'Zoë', namePrefix: 'van', lastName: 'Fictief', substitute: null },
    ])
    await answer(db, { ...said, answer: 'comes' })
    expect(await meetingNumbers(db, first)).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    await answer(db, said)
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', zoe.id).execute()
    expect(await meetingNumbers(db, first)).toEqual({
      comes: 1,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    expect(await absenteesOf(db, first)).toEqual([])
  })

  test('said again changes nothing, also 25 times at once', async () => {
    const { db } = database()
    const { zoe, first } = await aCircleOfThree(db)
    const said = { registrationId: zoe.id, meetingId: first, answer: 'cannot' as const }
    await Promise.all(Array.from({ length: 25 }, () => answer(db, said)))
    await answer(db, said, NOW.add({ hours: 1 }))
    expect(await db.selectFrom('meeting_answer').select(['answer', 'changed_at']).execute()).toEqual([
      { answer: 'cannot', changed_at: NOW },
    ])
  })

  test('is about a day: when the meeting moves to another, they are expected again', async () => {
    const { db } = database()
    const { zoe, first } = await aCircleOfThree(db)
    await answer(db, { registrationId: zoe.id, meetingId: first, answer: 'cannot' })
    await db.updateTable('meeting').set({ held_on: '2026-12-17' }).where('id', '=', first).execute()
    expect(await meetingNumbers(db, first)).toEqual({
      comes: 2,
      cannot: 0,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
    await answer(db, { registrationId: zoe.id, meetingId: first, answer: 'cannot' })
    expect(await meetingNumbers(db, first)).toEqual({
      comes: 1,
      cannot: 1,
      substitutes: 0,
      noPlace: 0,
      capacity: null,
    })
  })

  test('is refused without a seat, too late, and for what is off, and nothing is written', async () => {
    const { db } = database()
    const { zoe, ali, first, second } = await aCircleOfThree(db)
    const late = Temporal.Instant.from('2026-12-09T11:00:00Z')
    const said = { registrationId: zoe.id, meetingId: first, answer: 'cannot' as const }
    expect(await answer(db, said, late)).toEqual({ done: false, reason: 'tooLate' })
    expect(await answer(db, { ...said, registrationId: ali.id })).toEqual({ done: false, reason: 'noSeat' })
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', second).execute()
    expect(await answer(db, { ...said, meetingId: second })).toEqual({ done: false, reason: 'cancelled' })
    expect(await db.selectFrom('meeting_answer').select('answer').execute()).toEqual([])
  })

  test('is never about a meeting of another circle', async () => {
    const { db } = database()
    const { institute, zoe } = await aCircleOfThree(db)
    const other = await aCircle(db, { instituteId: institute.id, slug: 'andere', hosts: ['Ede'] })
    const meetingId = other.meetings[0]?.id ?? ''
    await expect(answer(db, { registrationId: zoe.id, meetingId, answer: 'cannot' })).rejects.toThrow()
  })
})
