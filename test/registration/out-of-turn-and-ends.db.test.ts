import { describe, expect, test } from '@jest/globals'
import type { Trx } from '../../src/db/connect.ts'
import { offerOutOfTurn } from '../../src/registration/offer-out-of-turn.ts'
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

describe('an organiser', () => {
  test('puts somebody in front of the line for the next seat, and it is recorded', async () => {
    const { db } = database()
    const { zoe, bo, circle, tess } = await aLine(db)
    expect(
      await inOne((trx) => offerOutOfTurn(trx, { registrationId: bo.id, organiserId: tess.id }, NOW)),
    ).toEqual({
      done: true,
      value: { circleId: circle.id, isOffered: false },
    })
    await leave(zoe.id)
    expect(await standing(db)).toMatchObject({ Noor: 'waiting', Ali: 'waiting', Bo: 'offered' })
    const passed = await db
      .selectFrom('registration')
      .where('offered_out_of_turn', '=', true)
      .select(['id', 'out_of_turn_by', 'out_of_turn_at'])
      .execute()
    expect(passed).toEqual([{ id: bo.id, out_of_turn_by: tess.id, out_of_turn_at: NOW }])
  })

  test('offers at once what the maximum of an organisation kept back; in turn, nothing is recorded', async () => {
    const { db } = database()
    const { noor, ali, circle, tess } = await aLine(db, { capacity: 9, maxPerOrganisation: 1 })
    const offer = (registrationId: string) =>
      inOne((trx) => offerOutOfTurn(trx, { registrationId, organiserId: tess.id }, NOW))
    const offered = { done: true, value: { circleId: circle.id, isOffered: true } }
    expect([await offer(ali.id), await offer(noor.id)]).toEqual([offered, offered])
    expect(await standing(db)).toEqual({ Zoë: 'confirmed', Noor: 'offered', Ali: 'offered', Bo: 'offered' })
    const rows = await db
      .selectFrom('registration')
      .where('offered_out_of_turn', '=', true)
      .select('id')
      .execute()
    expect(rows).toEqual([{ id: noor.id }])
  })

  test('cannot offer to who does not wait, nor in a circle that is over', async () => {
    const { db } = database()
    const { zoe, noor, tess } = await aLine(db)
    const offer = (registrationId: string) =>
      inOne((trx) => offerOutOfTurn(trx, { registrationId, organiserId: tess.id }, NOW))
    expect(await offer(zoe.id)).toEqual({ done: false, reason: 'notWaiting' })
    await db.updateTable('circle').set({ phase: 'closed' }).execute()
    expect(await offer(noor.id)).toEqual({ done: false, reason: 'noOffers' })
  })

  test('removes somebody once, with the words that they will read', async () => {
    const { db } = database()
    const { noor, circle } = await aLine(db)
    const remove = (reason: string) =>
      inOne((trx) => removeRegistration(trx, { registrationId: noor.id, reason }, NOW))
    expect(await remove('Alleen voor gemeenten.')).toEqual({
      done: true,
      value: { circleId: circle.id, state: 'waiting' },
    })
    expect(await remove('Nog eens.')).toEqual({ done: false, reason: 'alreadyEnded' })
    const row = await db
      .selectFrom('registration')
      .where('id', '=', noor.id)
      .select(['state', 'removal_reason', 'ended_at'])
      .executeTakeFirst()
    expect(row).toEqual({ state: 'removed', removal_reason: 'Alleen voor gemeenten.', ended_at: NOW })
  })
})

describe('withdrawing', () => {
  test('twice says so and keeps the first moment', async () => {
    const { db } = database()
    const { noor } = await aLine(db)
    await leave(noor.id)
    const later = NOW.add({ hours: 5 })
    expect(await inOne((trx) => withdraw(trx, { registrationId: noor.id }, later))).toEqual({
      done: false,
      reason: 'alreadyWithdrawn',
    })
    const row = await db
      .selectFrom('registration')
      .where('id', '=', noor.id)
      .select('ended_at')
      .executeTakeFirst()
    expect(row).toEqual({ ended_at: NOW })
  })

  test('leaves the way open to register again, at the end of the line', async () => {
    const { db } = database()
    const { noor, circle } = await aLine(db)
    await leave(noor.id)
    const outcome = await inOne((trx) =>
      register(trx, { ...anApplication(), circleId: circle.id, email: noor.email }, NOW),
    )
    expect(outcome).toMatchObject({ done: true, value: { state: 'waiting' } })
    expect(await db.selectFrom('registration').select('id').execute()).toHaveLength(5)
  })
})
