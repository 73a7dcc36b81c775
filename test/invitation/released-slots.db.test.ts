import { beforeEach, describe, expect, test } from '@jest/globals'
import { putAside } from '../../src/programme/put-aside.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import { fiveMeetings, synchronise } from '../factories/invitation.ts'
import { release } from '../factories/release.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { outbox, sendAll } from './outbox.ts'

const database = useDatabase()
let circleId: string
let second: string
let dive: string

beforeEach(async () => {
  const { db } = database()
  const house = await fiveMeetings(db)
  circleId = house.circleId
  second = house.second
  dive = await deepDiveOf(db, second)
  await synchronise(db, { circleId })
  await sendAll(db)
})

const written = async () => (await outbox(database().db)).filter(({ state }) => state === 'written')

const told = async () => (await written()).map(({ to, facts }) => [to, facts.changes])

const change = (itemId: string, changes: { minutes?: number; place?: string }) =>
  database().db.updateTable('programme_item').set(changes).where('id', '=', itemId).execute()

describe('calendars of experts, once a version was released', () => {
  test('follow the version that their part is in, with its room', async () => {
    const { db } = database()
    await anExpert(db, { itemId: dive, state: 'confirmed' })
    await synchronise(db, { circleId })
    await release(db, second)
    await sendAll(db)
    const lunch = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', second)
      .where('kind', '=', 'lunch')
      .select('id')
      .executeTakeFirstOrThrow()
    await change(lunch.id, { minutes: 60 })
    await change(dive, { place: 'Atrium' })
    await synchronise(db, { circleId })
    expect(await told()).toEqual([])
    await release(db, second)
    const expert = (await written()).find(({ to }) => to === 'olaf@example.org')
    expect([expert?.kind, expert?.start, expert?.facts.changes]).toEqual([
      'expertSlotChanged',
      '2027-03-30T12:25:00',
      ['Tijd: 12.15–13.30 uur → 12.25–13.40 uur', 'Zaal: Atrium'],
    ])
  })

  test('keep their part until a version without it is released', async () => {
    const { db } = database()
    await anExpert(db, { itemId: dive, state: 'confirmed' })
    await synchronise(db, { circleId })
    await release(db, second)
    await sendAll(db)
    await db.transaction().execute((trx) => putAside(trx, { meetingId: second, itemId: dive }, NOW))
    await synchronise(db, { circleId })
    expect(await told()).toEqual([])
    await release(db, second)
    const expert = (await written()).find(({ to }) => to === 'olaf@example.org')
    expect([expert?.kind, expert?.method, expert?.linkRequests]).toEqual(['expertReleased', 'CANCEL', []])
  })
})
