import { describe, expect, test } from '@jest/globals'
import { addOwnResult, addResult } from '../../src/harvest/add-result.ts'
import { forgetResults, removeResult } from '../../src/harvest/remove-result.ts'
import { MOST_RESULTS } from '../../src/harvest/result.ts'
import { findResults } from '../../src/harvest/results.ts'
import { eraseEverywhere } from '../../src/web/participant/erasure/erase-everywhere.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const SAID = { sentence: 'Het overleg is korter.', term: 'short', reachedOn: '2026-11-20' } as const

const aHarvest = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  await db.updateTable('meeting').set({ held_on: '2026-10-08' }).where('number', '=', 1).execute()
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  const tell = (registrationId: string, changes: { resultId?: string; sentence?: string } = {}) =>
    db
      .transaction()
      .execute((trx) =>
        addOwnResult(trx, { resultId: crypto.randomUUID(), registrationId, ...SAID, ...changes }, NOW),
      )
  const told = async () =>
    (await findResults(db, circle.id)).map(({ sentence, by, meetingNumber }) => [sentence, by, meetingNumber])
  return { db, instituteId, circleId: circle.id, zoe, noor, tell, told }
}

describe('a result', () => {
  test('is told by who has a seat, once, and belongs to the last meeting before it', async () => {
    const { zoe, noor, tell, told } = await aHarvest()
    const resultId = crypto.randomUUID()
    for (const sentence of ['Het overleg is korter.', 'Anders getypt.'])
      expect(await tell(zoe.id, { resultId, sentence })).toEqual({ done: true, value: null })
    expect(await tell(zoe.id)).toEqual({ done: true, value: null })
    expect(await tell(noor.id)).toEqual({ done: false, reason: 'noSeat' })
    expect(await told()).toEqual([['Het overleg is korter.', 'Zoë van Fictief', 1]])
  })

  test('is refused beyond as many as one person can tell', async () => {
    const { zoe, tell } = await aHarvest()
    for (let at = 0; at < MOST_RESULTS; at++) await tell(zoe.id, { sentence: `Resultaat ${at}` })
    expect(await tell(zoe.id)).toEqual({ done: false, reason: 'tooMany' })
  })

  test('is taken away by who told it or by an organiser, and by nobody else', async () => {
    const { db, instituteId, circleId, zoe, noor, tell, told } = await aHarvest()
    const resultId = crypto.randomUUID()
    await tell(zoe.id, { resultId })
    const { id: organiserId } = await anOrganiser(db, instituteId)
    const remove = (registrationId: string | null, which = resultId) =>
      db.transaction().execute((trx) => removeResult(trx, { resultId: which, circleId, registrationId }, NOW))
    const other = crypto.randomUUID()
    const byOrganiser = { resultId: other, circleId, organiserId, ...SAID, sentence: 'Van de organisator' }
    await db.transaction().execute((trx) => addResult(trx, byOrganiser, NOW))
    expect([await remove(noor.id), await remove(zoe.id, other)]).toEqual([false, false])
    expect(await told()).toHaveLength(2)
    expect([await remove(zoe.id), await remove(null), await remove(null, other)]).toEqual([true, true, true])
    expect(await told()).toEqual([])
    await db.transaction().execute((trx) => forgetResults(trx, NOW.add({ hours: 48, seconds: 1 })))
    const kept = await db.selectFrom('result').select(['sentence', 'removed_at']).execute()
    expect(kept).toEqual([
      { sentence: '', removed_at: NOW },
      { sentence: '', removed_at: NOW },
    ])
  })

  test('names nobody who has left, and goes with who is erased', async () => {
    const { db, zoe, tell, told } = await aHarvest()
    await tell(zoe.id)
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', zoe.id).execute()
    expect(await told()).toEqual([['Het overleg is korter.', null, 1]])
    await db.transaction().execute((trx) => eraseEverywhere(trx, { registrationId: zoe.id }, NOW))
    expect(await told()).toEqual([])
  })
})
