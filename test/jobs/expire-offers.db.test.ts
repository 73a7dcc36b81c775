import { expect, test } from '@jest/globals'
import { expireAllOffers } from '../../src/jobs/expire-offers.ts'
import { offerEnd } from '../../src/registration/line.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('an offer that nobody answered ends, the next in line is offered the seat, and both hear of it once', async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  for (const slug of ['een', 'twee']) {
    const circle = await aCircle(db, { instituteId, slug, capacity: 1, hosts: [] })
    const of = { instituteId, circleId: circle.id }
    await aRegistration(db, of, { firstName: `Noor ${slug}`, state: 'offered' })
    await aRegistration(db, of, { firstName: `Ali ${slug}`, state: 'waiting' })
  }
  const run = (now: Temporal.Instant) => db.transaction().execute((trx) => expireAllOffers(trx, now))
  const found = async () => ({
    states: (await db.selectFrom('registration').orderBy('arrival').select('state').execute()).map(
      ({ state }) => state,
    ),
    letters: (await db.selectFrom('letter').select(['kind', 'recipient_address']).execute())
      .map((letter) => `${letter.kind} ${letter.recipient_address}`)
      .sort(),
  })

  await run(offerEnd(NOW, 3).subtract({ seconds: 1 }))
  expect((await found()).states).toEqual(['offered', 'waiting', 'offered', 'waiting'])

  for (const _twice of [1, 2]) await run(offerEnd(NOW, 3))
  expect(await found()).toEqual({
    states: ['expired', 'offered', 'expired', 'offered'],
    letters: [
      'offerExpired nooreen@example.org',
      'offerExpired noortwee@example.org',
      'seatOffered alieen@example.org',
      'seatOffered alitwee@example.org',
      // Noor's own offers were made by the test; the first run told of them.
      'seatOffered nooreen@example.org',
      'seatOffered noortwee@example.org',
    ],
  })
})
