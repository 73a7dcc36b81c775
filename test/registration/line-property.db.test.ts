import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { connect, type Db } from '../../src/db/connect.ts'
import { writeRegistrationLetter } from '../../src/invitation/registration-letters.ts'
import { tellOfOffers } from '../../src/invitation/tell-of-offers.ts'
import { expireAllOffers } from '../../src/jobs/expire-offers.ts'
import { acceptOffer, declineOffer } from '../../src/registration/answer-offer.ts'
import { offerFreeSeats } from '../../src/registration/offer-free-seats.ts'
import { offerOutOfTurn } from '../../src/registration/offer-out-of-turn.ts'
import { currentRegistration } from '../../src/registration/queries.ts'
import { register } from '../../src/registration/register.ts'
import { removeRegistration } from '../../src/registration/remove-registration.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { anApplication } from '../factories/application.ts'
import { aCircle, anInstitute, anOrganiser } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const pools: ReturnType<typeof connect>[] = []
// Each has connections of its own, as two processes would.
beforeAll(() => {
  pools.push(connect(database().url), connect(database().url))
})
afterAll(() => Promise.all(pools.map(({ close }) => close())))

const KINDS = [
  'register',
  'withdraw',
  'accept',
  'decline',
  'remove',
  'outOfTurn',
  'expire',
  'resize',
] as const
const anAct = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat({ max: 6 }),
  size: fc.integer({ min: 1, max: 4 }),
})
type Act = typeof anAct extends fc.Arbitrary<infer Value> ? Value : never

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
        let now = NOW
        for (const batch of batches) {
          now = now.add({ hours: 20 })
          const before = await standing(db, circle.id)
          await Promise.all(
            batch.map((act, at) =>
              perform(pools[at % 2]?.db ?? db, { circleId: circle.id, organiserId }, act, now),
            ),
          )
          const after = await standing(db, circle.id)
          const sizes = batch.filter(({ kind }) => kind === 'resize').map(({ size }) => size)
          expectFair(after, Math.max(before.held, before.capacity, ...sizes))
          await expectOneLetterEach(db, after)
        }
      },
    ),
    { numRuns: 25 },
  )
}, 120_000)

const perform = async (
  db: Db,
  { circleId, organiserId }: { circleId: string; organiserId: string },
  { kind, who, size }: Act,
  now: Temporal.Instant,
) => {
  const email = `persoon${who}@example.org`
  const registrationId = (await currentRegistration(db, { circleId, email }))?.id
  await db.transaction().execute(async (trx) => {
    if (kind === 'expire') return expireAllOffers(trx, now)
    if (kind === 'resize') {
      await trx.updateTable('circle').set({ capacity: size }).where('id', '=', circleId).execute()
      await offerFreeSeats(trx, { circleId }, now)
    } else if (kind === 'register') {
      const outcome = await register(trx, { ...anApplication(), circleId, email }, now)
      if (outcome.done) await tell(outcome.value.registrationId, 'registered')
    } else if (registrationId) await change(registrationId)
    await tellOfOffers(trx, { circleId }, now)

    async function change(registrationId: string) {
      const acts = {
        withdraw: [() => withdraw(trx, { registrationId }, now), 'withdrawn'],
        accept: [() => acceptOffer(trx, { registrationId }, now), 'accepted'],
        decline: [() => declineOffer(trx, { registrationId }, now), 'declined'],
        remove: [() => removeRegistration(trx, { registrationId, reason: 'Proef' }, now), 'removed'],
        outOfTurn: [() => offerOutOfTurn(trx, { registrationId, organiserId }, now), null],
      } as const
      if (!(kind in acts)) return
      // The cast: the line above found it among the names.
      const [act, occasion] = acts[kind as keyof typeof acts]
      const outcome = await act()
      if (outcome.done && occasion) await tell(registrationId, occasion)
    }
    async function tell(
      registrationId: string,
      occasion: Parameters<typeof writeRegistrationLetter>[1]['occasion'],
    ) {
      await writeRegistrationLetter(trx, { registrationId, occasion }, now)
    }
  })
}

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
    .select(['id', 'arrival', 'state', 'offered_at', 'confirmed_at'])
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

const PLACE = ['registrationConfirmed', 'seatGiven']

/** Who holds a seat was told so once, who has an offer was told that once, and nobody else ever read "you take part". */
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
    rows.map((row) => [row.confirmed_at ? 1 : 0, row.offered_at ? 1 : 0]),
  )
}
