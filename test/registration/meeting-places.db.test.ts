import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect, type Db, type Trx } from '../../src/db/connect.ts'
import { answerMeeting } from '../../src/registration/answer-meeting.ts'
import { loadCatering } from '../../src/registration/catering.ts'
import { enter } from '../../src/registration/enter.ts'
import { meetingNumbers } from '../../src/registration/meeting-numbers.ts'
import { givePlaces } from '../../src/registration/meeting-places.ts'
import { nameSubstitute } from '../../src/registration/name-substitute.ts'
import { setMeetingCapacity } from '../../src/registration/set-meeting-capacity.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { anApplication } from '../factories/application.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const pools: ReturnType<typeof connect>[] = []
// Each has connections of its own, as two processes would.
beforeAll(() => {
  pools.push(connect(database().url), connect(database().url))
})
afterAll(() => Promise.all(pools.map(({ close }) => close())))

const NAMES = ['Zoë', 'Noor', 'Ali', 'Bo']

/** Four people with a seat in the circle, and one meeting that holds so many of them. */
const aMeeting = async (capacity: number | null, names = NAMES) => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const ids: Record<string, string> = {}
  for (const firstName of names) ids[firstName] = (await aRegistration(db, of, { firstName })).id
  const meetingId = circle.meetings[0]?.id ?? ''
  const inOne = <T>(work: (trx: Trx) => Promise<T>, by: Db = db) => by.transaction().execute(work)
  const limit = (people: number | null) =>
    inOne((trx) => setMeetingCapacity(trx, { meetingId, capacity: people }, NOW))
  if (capacity !== null) await limit(capacity)
  const say = (name: string, answer: 'comes' | 'cannot', hours: number, by: Db = db) => {
    const said = { registrationId: ids[name] ?? '', meetingId, answer }
    return inOne((trx) => answerMeeting(trx, said, NOW.add({ hours })), by)
  }
  const send = (name: string, email = 'piet@example.org') =>
    inOne((trx) =>
      nameSubstitute(trx, { registrationId: ids[name] ?? '', meetingId, name: 'Piet Invaller', email }, NOW),
    )
  const numbers = () => meetingNumbers(db, meetingId)
  return {
    db,
    of,
    circleId: circle.id,
    ids,
    meetingId,
    inOne,
    limit,
    say,
    send,
    numbers,
    placed: () => placedAt(db),
  }
}

const placedAt = async (db: Db) => {
  const rows = await db
    .selectFrom('meeting_place')
    .innerJoin('registration', 'registration.id', 'meeting_place.registration_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .orderBy('registration.arrival')
    .select('person.first_name as name')
    .execute()
  return rows.map(({ name }) => name)
}

describe('a meeting that holds fewer people than the circle', () => {
  test('takes no place from who has one; who comes after that waits, and is counted apart', async () => {
    const { of, inOne, limit, numbers, placed, meetingId, db } = await aMeeting(2)
    expect(await placed()).toEqual(NAMES)
    expect(await numbers()).toEqual({ comes: 4, cannot: 0, substitutes: 0, noPlace: 0, capacity: 2 })
    await inOne((trx) => enter(trx, { ...anApplication(), ...of, email: 'cas@example.org' }, NOW))
    expect(await numbers()).toEqual({ comes: 4, cannot: 0, substitutes: 0, noPlace: 1, capacity: 2 })
    expect((await loadCatering(db, meetingId)).people).toBe(4)
    await limit(5)
    expect(await numbers()).toEqual({ comes: 5, cannot: 0, substitutes: 0, noPlace: 0, capacity: 5 })
    await limit(null)
    expect(await placed()).toEqual([])
    expect(await numbers()).toEqual({ comes: 5, cannot: 0, substitutes: 0, noPlace: 0, capacity: null })
  })

  test('gives a place back to the first who waits; who comes back stands behind them', async () => {
    const { say, numbers, placed, limit } = await aMeeting(null)
    for (const [at, name] of ['Zoë', 'Noor'].entries()) await say(name, 'cannot', at)
    await limit(2)
    expect(await placed()).toEqual(['Ali', 'Bo'])
    await say('Noor', 'comes', 5)
    await say('Zoë', 'comes', 6)
    expect(await numbers()).toMatchObject({ comes: 2, cannot: 0, noPlace: 2 })
    await say('Bo', 'cannot', 7)
    expect(await placed()).toEqual(['Noor', 'Ali'])
    await say('Noor', 'cannot', 8)
    expect(await placed()).toEqual(['Zoë', 'Ali'])
  })

  test('keeps the place of who sends a substitute, and has none for a substitute once it was given away', async () => {
    const { of, inOne, say, send, numbers, ids } = await aMeeting(4)
    expect(await send('Zoë')).toMatchObject({ done: true })
    await inOne((trx) => enter(trx, { ...anApplication(), ...of, email: 'cas@example.org' }, NOW))
    expect(await numbers()).toMatchObject({ comes: 3, cannot: 1, substitutes: 1, noPlace: 1 })
    await say('Noor', 'cannot', 1)
    expect(await numbers()).toMatchObject({ comes: 4 - 2 + 1, cannot: 2, substitutes: 1, noPlace: 0 })
    expect(await send('Noor', 'mia@example.org')).toEqual({ done: false, reason: 'full' })
    await inOne((trx) => withdraw(trx, { registrationId: ids.Bo ?? '' }, NOW))
    await inOne((trx) => givePlaces(trx, { ...of, invites: true }, NOW))
    expect(await send('Noor', 'mia@example.org')).toMatchObject({ done: true })
    expect(await numbers()).toMatchObject({ comes: 2, cannot: 2, substitutes: 2, noPlace: 0 })
  })

  test('is never over-filled by people who come back at the same moment in two processes', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `P${at}`)
    const { say, limit, numbers } = await aMeeting(null, names)
    for (const name of names.slice(3)) await say(name, 'cannot', 0)
    await limit(5)
    await Promise.all(names.slice(3).map((name, at) => say(name, 'comes', 1, pools[at % 2]?.db)))
    expect(await numbers()).toEqual({ comes: 5, cannot: 0, substitutes: 0, noPlace: 7, capacity: 5 })
  })

  test('is over-filled without the lock: that is what the lock is for', async () => {
    const { db, circleId, ids, meetingId, say, limit, numbers } = await aMeeting(null, ['Zoë', 'Noor'])
    for (const name of ['Zoë', 'Noor']) await say(name, 'cannot', 0)
    await limit(1)
    const [one, two] = [
      await pools[0]?.db.startTransaction().execute(),
      await pools[1]?.db.startTransaction().execute(),
    ]
    if (!one || !two) throw new Error('two processes')
    for (const [trx, id] of [
      [one, ids.Zoë],
      [two, ids.Noor],
    ] as const) {
      await trx
        .updateTable('meeting_answer')
        .set({ answer: 'comes' })
        .where('registration_id', '=', id ?? '')
        .where('meeting_id', '=', meetingId)
        .execute()
      await givePlaces(trx, { circleId, invites: true }, NOW)
    }
    for (const trx of [one, two]) await trx.commit().execute()
    expect(await numbers()).toMatchObject({ comes: 2, capacity: 1 })
    expect(await placedAt(db)).toEqual(['Zoë', 'Noor'])
  })
})
