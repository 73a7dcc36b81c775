import { describe, expect, test } from '@jest/globals'
import type { Trx } from '../../src/db/connect.ts'
import { acceptOffer, declineOffer } from '../../src/registration/answer-offer.ts'
import { expireOffers } from '../../src/registration/expire-offers.ts'
import { offerEnd } from '../../src/registration/line.ts'
import { offerFreeSeats } from '../../src/registration/offer-free-seats.ts'
import { register } from '../../src/registration/register.ts'
import { removeRegistration } from '../../src/registration/remove-registration.ts'
import { withdraw } from '../../src/registration/withdraw.ts'
import { anApplication } from '../factories/application.ts'
import { aLine, standing } from '../factories/line.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const inOne = <T>(work: (trx: Trx) => Promise<T>) => database().db.transaction().execute(work)

const leave = (registrationId: string) => inOne((trx) => withdraw(trx, { registrationId }, NOW))

describe('a seat that comes free', () => {
  test('by withdrawing is offered to who has waited longest, until three days later', async () => {
    const { db } = database()
    const { zoe, noor, circle } = await aLine(db)
    expect(await leave(zoe.id)).toEqual({ done: true, value: { circleId: circle.id } })
    expect(await standing(db)).toEqual({ Zoë: 'withdrawn', Noor: 'offered', Ali: 'waiting', Bo: 'waiting' })
    const offer = await db
      .selectFrom('registration')
      .where('id', '=', noor.id)
      .select(['offered_at', 'offer_ends_at', 'offered_out_of_turn', 'confirmed_at', 'ended_at'])
      .executeTakeFirstOrThrow()
    expect(offer).toEqual({
      offered_at: NOW,
      offer_ends_at: offerEnd(NOW, 3),
      offered_out_of_turn: false,
      confirmed_at: null,
      ended_at: null,
    })
  })

  test('by declining, by expiring and by removing goes to the next each time', async () => {
    const { db } = database()
    const { zoe, noor, ali, circle } = await aLine(db)
    await inOne((trx) => removeRegistration(trx, { registrationId: zoe.id, reason: 'Dubbel.' }, NOW))
    expect(await standing(db)).toMatchObject({ Zoë: 'removed', Noor: 'offered' })
    await inOne((trx) => declineOffer(trx, { registrationId: noor.id }, NOW))
    expect(await standing(db)).toMatchObject({ Noor: 'declined', Ali: 'offered', Bo: 'waiting' })
    const expire = (at: Temporal.Instant) => inOne((trx) => expireOffers(trx, { circleId: circle.id }, at))
    expect(await expire(offerEnd(NOW, 3).subtract({ seconds: 1 }))).toEqual([])
    expect(await expire(offerEnd(NOW, 3))).toEqual([ali.id])
    expect(await standing(db)).toMatchObject({ Ali: 'expired', Bo: 'offered' })
  })

  test('by a higher capacity is offered, as many as there are; a lower one takes nothing away', async () => {
    const { db } = database()
    const { circle } = await aLine(db)
    const resize = (capacity: number) =>
      inOne(async (trx) => {
        await trx.updateTable('circle').set({ capacity }).execute()
        return offerFreeSeats(trx, { circleId: circle.id }, NOW)
      })
    expect([await resize(3), await resize(3), await resize(1)]).toEqual([2, 0, 0])
    expect(await standing(db)).toEqual({ Zoë: 'confirmed', Noor: 'offered', Ali: 'offered', Bo: 'waiting' })
  })

  test('is offered to nobody once the period of the circle is over, nor to a newcomer who would pass them', async () => {
    const { db } = database()
    const { zoe, circle } = await aLine(db)
    const late = Temporal.Instant.from('2027-07-02T09:00:00Z')
    await inOne((trx) => withdraw(trx, { registrationId: zoe.id }, late))
    expect(await standing(db)).toMatchObject({ Noor: 'waiting', Ali: 'waiting' })
    const outcome = await inOne((trx) =>
      register(trx, { ...anApplication(), circleId: circle.id, email: 'nieuw@example.org' }, late),
    )
    expect(outcome).toMatchObject({ done: true, value: { state: 'waiting' } })
  })

  test('that stood free from before goes to who waits, when somebody new registers', async () => {
    const { db } = database()
    const { circle } = await aLine(db, { capacity: 2 })
    const outcome = await inOne((trx) =>
      register(trx, { ...anApplication(), circleId: circle.id, email: 'nieuw@example.org' }, NOW),
    )
    expect(outcome).toMatchObject({ done: true, value: { state: 'waiting' } })
    expect(await standing(db)).toMatchObject({ Noor: 'offered', Ali: 'waiting' })
  })
})

describe('the answer to an offer', () => {
  test('yes gives the seat once, however often and at once it is pressed', async () => {
    const { db } = database()
    const { zoe, noor } = await aLine(db)
    await leave(zoe.id)
    const accept = () => inOne((trx) => acceptOffer(trx, { registrationId: noor.id }, NOW))
    const answers = await Promise.all(Array.from({ length: 25 }, accept))
    expect(answers.filter(({ done }) => done)).toHaveLength(1)
    expect(answers.find(({ done }) => !done)).toEqual({ done: false, reason: 'notOffered' })
    expect(await standing(db)).toMatchObject({ Noor: 'confirmed', Ali: 'waiting' })
  })

  test('yes and no at the same moment: one of them counts', async () => {
    const { db } = database()
    const { zoe, noor } = await aLine(db)
    await leave(zoe.id)
    const both = await Promise.all([
      inOne((trx) => acceptOffer(trx, { registrationId: noor.id }, NOW)),
      inOne((trx) => declineOffer(trx, { registrationId: noor.id }, NOW)),
    ])
    expect(both.filter(({ done }) => done)).toHaveLength(1)
    const { Noor, Ali } = await standing(db)
    expect([
      ['confirmed', 'waiting'],
      ['declined', 'offered'],
    ]).toContainEqual([Noor, Ali])
  })

  test('is too late from the deadline on, also before the job has come by', async () => {
    const { db } = database()
    const { zoe, noor } = await aLine(db)
    await leave(zoe.id)
    for (const answer of [acceptOffer, declineOffer])
      expect(await inOne((trx) => answer(trx, { registrationId: noor.id }, offerEnd(NOW, 3)))).toEqual({
        done: false,
        reason: 'offerEnded',
      })
    expect(await standing(db)).toMatchObject({ Noor: 'offered' })
  })

  test('is nothing for who waits, who has a seat and whose registration ended', async () => {
    const { zoe, noor, ali } = await aLine(database().db, { capacity: 1 })
    await leave(ali.id)
    for (const { id } of [zoe, noor, ali])
      expect(await inOne((trx) => acceptOffer(trx, { registrationId: id }, NOW))).toEqual({
        done: false,
        reason: 'notOffered',
      })
  })
})

describe('the maximum per organisation', () => {
  test('keeps a colleague waiting while others are offered the seat, until a colleague goes', async () => {
    const { db } = database()
    const { zoe, circle } = await aLine(db, { capacity: 3, maxPerOrganisation: 1 })
    await inOne((trx) => offerFreeSeats(trx, { circleId: circle.id }, NOW))
    expect(await standing(db)).toEqual({ Zoë: 'confirmed', Noor: 'waiting', Ali: 'offered', Bo: 'offered' })
    await leave(zoe.id)
    expect(await standing(db)).toMatchObject({ Noor: 'offered' })
  })

  test('holds for who registers too, whatever the capitals of the name; somebody else gets the free seat', async () => {
    const { circle } = await aLine(database().db, { capacity: 9, maxPerOrganisation: 1 })
    const sign = (email: string, organisation: string) =>
      inOne((trx) => register(trx, { ...anApplication({ organisation }), circleId: circle.id, email }, NOW))
    expect(await sign('a@example.org', 'gemeente ZWOLLE')).toMatchObject({ value: { state: 'waiting' } })
    expect(await sign('b@example.org', 'Gemeente Ede')).toMatchObject({ value: { state: 'confirmed' } })
  })
})
