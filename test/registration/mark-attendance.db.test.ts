import { describe, expect, test } from '@jest/globals'
import type { AttendanceState } from '../../src/db/attendance-tables.ts'
import type { Db } from '../../src/db/connect.ts'
import { markAttendance, markRestAbsent } from '../../src/registration/mark-attendance.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aDoor = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId })
  const whose = { instituteId, circleId: circle.id }
  const person = await aRegistration(db, whose)
  const meetingId = circle.meetings[0]?.id ?? ''
  const mark = (state: AttendanceState | null, secondsAgo = 0, registrationId = person.id) =>
    db
      .transaction()
      .execute((trx) =>
        markAttendance(
          trx,
          { meetingId, registrationId, state, madeAt: NOW.subtract({ seconds: secondsAgo }) },
          NOW,
        ),
      )
  const marks = async () =>
    (await db.selectFrom('attendance').select('state').orderBy('registration_id').execute()).map(
      ({ state }) => state,
    )
  return { db, whose, person, meetingId, mark, marks }
}

describe('a mark at the door', () => {
  test('may arrive any number of times', async () => {
    const { mark, marks } = await aDoor()
    for (let time = 0; time < 3; time++) expect((await mark('present')).done).toBe(true)
    expect(await marks()).toEqual(['present'])
  })

  test('that was made last holds, whatever arrives first', async () => {
    const { mark, marks } = await aDoor()
    await mark('present', 60)
    await mark('absent', 3600)
    expect(await marks()).toEqual(['present'])
    await mark('excused', 30)
    expect(await marks()).toEqual(['excused'])
  })

  test('that was taken back does not return with an older one from another telephone', async () => {
    const { mark, marks } = await aDoor()
    await mark('present', 120)
    await mark(null, 60)
    await mark('present', 90)
    expect(await marks()).toEqual([null])
  })

  test('from the future counts as now, so that it can still be corrected', async () => {
    const { mark, marks } = await aDoor()
    await mark('present', -86_400)
    await mark('absent')
    expect(await marks()).toEqual(['absent'])
  })

  test('by 25 telephones at once is one mark', async () => {
    const { mark, marks } = await aDoor()
    const outcomes = await Promise.all(Array.from({ length: 25 }, (_, at) => mark('present', at)))
    expect(outcomes.every((outcome) => outcome.done)).toBe(true)
    expect(await marks()).toEqual(['present'])
  })

  test('is refused for who never held a seat here, and at a meeting that does not take place', async () => {
    const { db, whose, mark, marks, meetingId } = await aDoor()
    const waiting = await aRegistration(db, whose, { firstName: 'Abe', state: 'waiting' })
    const other = await aCircle(db, { instituteId: whose.instituteId, slug: 'elders', hosts: [] })
    const elsewhere = await aRegistration(
      db,
      { ...whose, circleId: other.id },
      { firstName: 'Bo', state: 'confirmed' },
    )
    expect(await mark('present', 0, waiting.id)).toEqual({ done: false, reason: 'notExpected' })
    expect(await mark('present', 0, elsewhere.id)).toEqual({ done: false, reason: 'notExpected' })
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', meetingId).execute()
    expect(await mark('present')).toEqual({ done: false, reason: 'cancelled' })
    expect(await marks()).toEqual([])
  })
})

test('whoever is left becomes absent, or excused when they said so, and nobody else', async () => {
  const { db, whose, mark, person, meetingId } = await aDoor()
  const others = []
  for (const [firstName, state] of [
    ['Abe', 'confirmed'],
    ['Bo', 'confirmed'],
    ['Cas', 'waiting'],
    ['Dirk', 'withdrawn'],
    ['Eva', 'confirmed'],
    ['Fenna', 'confirmed'],
  ] as const)
    others.push(await aRegistration(db, whose, { firstName, state }))
  await mark('present', 60)
  await mark(null, 60, others[0]?.id)
  await saysCannot(db, others[4]?.id, meetingId, '2026-12-10')
  // The meeting moved after this answer.
  await saysCannot(db, others[5]?.id, meetingId, '2026-12-03')
  const outcome = await db.transaction().execute((trx) => markRestAbsent(trx, { meetingId }, NOW))
  expect(outcome).toEqual({ done: true, value: { count: 4 } })
  const rows = await db.selectFrom('attendance').select(['registration_id as id', 'state']).execute()
  expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [person.id, 'present'],
      [others[0]?.id, 'absent'],
      [others[1]?.id, 'absent'],
      [others[4]?.id, 'excused'],
      [others[5]?.id, 'absent'],
    ]),
  )
})

const saysCannot = (db: Db, registrationId: string | undefined, meetingId: string, heldOn: string) =>
  db
    .insertInto('meeting_answer')
    .values({
      registration_id: registrationId ?? '',
      meeting_id: meetingId,
      answer: 'cannot',
      held_on: heldOn,
      changed_at: NOW,
    })
    .execute()
