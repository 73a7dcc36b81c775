import { describe, expect, test } from '@jest/globals'
import type { Db, Trx } from '../../src/db/connect.ts'
import { giveNextSeat, giveSeat } from '../../src/registration/give-seat.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const inOne = <T>(db: Db, work: (trx: Trx) => Promise<T>) => db.transaction().execute(work)

const aLine = async (db: Db, { capacity, confirmed }: { capacity: number; confirmed: number }) => {
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, capacity })
  const of = { instituteId: institute.id, circleId: circle.id }
  const seated = []
  for (let at = 1; at <= confirmed; at++)
    seated.push(await aRegistration(db, of, { firstName: `Zittend${at}` }))
  const noor = await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  const ali = await aRegistration(db, of, { firstName: 'Ali', state: 'waiting' })
  return { circle, seated, noor, ali }
}

const stateOf = async (db: Db, id: string) =>
  db
    .selectFrom('registration')
    .where('id', '=', id)
    .select(['state', 'confirmed_at', 'withdrawn_at'])
    .executeTakeFirstOrThrow()

describe('giving a seat', () => {
  test('goes to who has waited longest', async () => {
    const { db } = database()
    const { circle, noor, ali } = await aLine(db, { capacity: 1, confirmed: 0 })
    expect(await inOne(db, (trx) => giveNextSeat(trx, { circleId: circle.id }, NOW))).toEqual({
      done: true,
      value: { registrationId: noor.id, circleId: circle.id },
    })
    expect(await stateOf(db, noor.id)).toEqual({ state: 'confirmed', confirmed_at: NOW, withdrawn_at: null })
    expect(await stateOf(db, ali.id)).toEqual({ state: 'waiting', confirmed_at: null, withdrawn_at: null })
  })

  test('may pass over who stands before, when the organiser says so', async () => {
    const { db } = database()
    const { noor, ali } = await aLine(db, { capacity: 1, confirmed: 0 })
    await inOne(db, (trx) => giveSeat(trx, { registrationId: ali.id }, NOW))
    expect((await stateOf(db, ali.id)).state).toBe('confirmed')
    expect((await stateOf(db, noor.id)).state).toBe('waiting')
  })

  test('never goes beyond capacity, also when two organisers press at once', async () => {
    const { db } = database()
    const { noor, ali, circle } = await aLine(db, { capacity: 2, confirmed: 1 })
    const both = await Promise.all(
      [noor, ali].map(({ id }) => inOne(db, (trx) => giveSeat(trx, { registrationId: id }, NOW))),
    )
    expect(both.filter((outcome) => outcome.done)).toHaveLength(1)
    expect(both.find((outcome) => !outcome.done)).toEqual({ done: false, reason: 'full' })
    expect(await inOne(db, (trx) => giveNextSeat(trx, { circleId: circle.id }, NOW))).toEqual({
      done: false,
      reason: 'full',
    })
  })

  test('is refused for who holds one, who withdrew, and when nobody waits', async () => {
    const { db } = database()
    const { circle, seated, noor, ali } = await aLine(db, { capacity: 9, confirmed: 1 })
    const give = (registrationId: string) => inOne(db, (trx) => giveSeat(trx, { registrationId }, NOW))
    expect(await give(seated[0]?.id ?? '')).toEqual({ done: false, reason: 'notWaiting' })
    for (const { id } of [noor, ali]) await inOne(db, (trx) => withdraw(trx, { registrationId: id }, NOW))
    expect(await give(noor.id)).toEqual({ done: false, reason: 'notWaiting' })
    expect(await inOne(db, (trx) => giveNextSeat(trx, { circleId: circle.id }, NOW))).toEqual({
      done: false,
      reason: 'nobodyWaiting',
    })
  })
})

describe('withdrawing', () => {
  test('frees the seat and leaves the waiting list to the organiser', async () => {
    const { db } = database()
    const { circle, seated, noor } = await aLine(db, { capacity: 1, confirmed: 1 })
    const registrationId = seated[0]?.id ?? ''
    expect(await inOne(db, (trx) => withdraw(trx, { registrationId }, NOW))).toEqual({
      done: true,
      value: { circleId: circle.id },
    })
    expect(await stateOf(db, registrationId)).toEqual({
      state: 'withdrawn',
      confirmed_at: NOW,
      withdrawn_at: NOW,
    })
    expect((await stateOf(db, noor.id)).state).toBe('waiting')
  })

  test('twice says so and keeps the first moment', async () => {
    const { db } = database()
    const { noor } = await aLine(db, { capacity: 1, confirmed: 1 })
    await inOne(db, (trx) => withdraw(trx, { registrationId: noor.id }, NOW))
    const later = NOW.add({ hours: 5 })
    expect(await inOne(db, (trx) => withdraw(trx, { registrationId: noor.id }, later))).toEqual({
      done: false,
      reason: 'alreadyWithdrawn',
    })
    expect((await stateOf(db, noor.id)).withdrawn_at).toEqual(NOW)
  })
})
