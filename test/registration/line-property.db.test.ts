import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { connect, type Db } from '../../src/db/connect.ts'
import { meetingNumbers } from '../../src/registration/meeting-numbers.ts'
import { aCircle, aMeeting, anInstitute, anOrganiser } from '../factories/circle.ts'
import { anAct, FROM_FILE, PLACES, perform } from '../support/line-acts.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const pools: ReturnType<typeof connect>[] = []
// Each has connections of its own, as two processes would.
beforeAll(() => {
  pools.push(connect(database().url), connect(database().url))
})
afterAll(() => Promise.all(pools.map(({ close }) => close())))

test('however people and organisers cross each other, no seat is promised twice and nobody is passed silently', async () => {
  const { db, pool } = database()
  const { id: instituteId } = await anInstitute(db)
  const { id: organiserId } = await anOrganiser(db, instituteId)
  let rounds = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anAct, { minLength: 1, maxLength: 8 }), { maxLength: 8 }),
      async (batches) => {
        rounds++
        await pool.query('truncate registration, letter cascade')
        const circle = await aCircle(db, { instituteId, slug: `kring-${rounds}`, capacity: 2, hosts: [] })
        const { id: meetingId } = await aMeeting(db, circle.id)
        await db.updateTable('meeting').set({ capacity: PLACES }).where('id', '=', meetingId).execute()
        let now = NOW
        for (const batch of batches) {
          now = now.add({ hours: 20 })
          const before = await standing(db, circle.id)
          await Promise.all(
            batch.map((act, at) =>
              perform(
                pools[at % 2]?.db ?? db,
                { circleId: circle.id, meetingId, instituteId, organiserId },
                act,
                now,
              ),
            ),
          )
          const after = await standing(db, circle.id)
          const sizes = batch.filter(({ kind }) => kind === 'resize').map(({ size }) => size)
          expectFair(after, Math.max(before.held, before.capacity, ...sizes))
          await expectOneLetterEach(db, after)
          await expectPlacesKept(db, meetingId)
        }
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

const standing = async (db: Db, circleId: string) => {
  const { capacity } = await db
    .selectFrom('circle')
    .where('id', '=', circleId)
    .select('capacity')
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('registration')
    .where('circle_id', '=', circleId)
    .orderBy('arrival')
    .select(['id', 'arrival', 'state', 'offered_at', 'confirmed_at', 'brings'])
    .select('offered_out_of_turn as isOutOfTurn')
    .execute()
  const held = rows.filter(({ state }) => state === 'confirmed' || state === 'offered').length
  return { capacity, held, rows }
}

type Standing = Awaited<ReturnType<typeof standing>>

const expectFair = ({ capacity, held, rows }: Standing, most: number) => {
  expect(held).toBeLessThanOrEqual(most)
  const line = rows.filter(({ state }) => state === 'waiting')
  expect({ free: Math.max(0, capacity - held), line }).toEqual(
    held < capacity ? { free: capacity - held, line: [] } : { free: 0, line },
  )
  const served = rows.filter((row) => (row.offered_at ?? row.confirmed_at) !== null && !row.isOutOfTurn)
  const passed = line.filter((waits) => served.some(({ arrival }) => arrival > waits.arrival))
  expect(passed).toEqual([])
}

const PLACE = ['registrationConfirmed', 'seatGiven', 'enteredConfirmed']

/** Who holds a seat was told so once (a file mails nobody), who has an offer was told that once, and nobody else ever read "you take part". */
const expectOneLetterEach = async (db: Db, { rows }: Standing) => {
  const letters = await db
    .selectFrom('letter')
    .where('kind', 'in', [...PLACE, 'seatOffered'])
    .select(['kind', 'stream_key'])
    .execute()
  const told = (id: string, kinds: string[]) =>
    letters.filter(({ kind, stream_key }) => stream_key === `registration:${id}` && kinds.includes(kind))
      .length
  expect(rows.map(({ id }) => [told(id, PLACE), told(id, ['seatOffered'])])).toEqual(
    rows.map((row) => {
      const isUntold = row.brings === FROM_FILE && row.offered_at === null
      return [row.confirmed_at && !isUntold ? 1 : 0, row.offered_at ? 1 : 0]
    }),
  )
}

/** The meeting holds nobody too many, nobody waits beside a free place, and only who has one is invited. */
const expectPlacesKept = async (db: Db, meetingId: string) => {
  const { comes, noPlace } = await meetingNumbers(db, meetingId)
  expect(comes).toBeLessThanOrEqual(PLACES)
  expect(comes < PLACES ? noPlace : 0).toBe(0)
  const strays = await db
    .selectFrom('invitation')
    .leftJoin('meeting_place', (join) =>
      join
        .onRef('meeting_place.registration_id', '=', 'invitation.registration_id')
        .onRef('meeting_place.meeting_id', '=', 'invitation.meeting_id'),
    )
    .where('invitation.state', '=', 'current')
    .where('meeting_place.meeting_id', 'is', null)
    .select('invitation.id')
    .execute()
  expect(strays).toEqual([])
}
