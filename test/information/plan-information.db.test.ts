import { describe, expect, test } from '@jest/globals'
import { cancelInformation } from '../../src/information/cancel-information.ts'
import { informationInput } from '../../src/information/information-input.ts'
import { planInformation } from '../../src/information/plan-information.ts'
import { findInformationMeeting } from '../../src/information/queries.ts'
import { signOff } from '../../src/information/sign-off.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { aGuest, anInformationMeeting, INFORMATION, informationIsOff } from '../factories/information.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const BEGUN = Temporal.Instant.from('2026-11-30T18:30:00Z')

const aHouse = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const { id: circleId } = await aCircle(db, { instituteId: institute.id })
  const plan = (version: number | null, wish: object = {}, now = NOW) =>
    db
      .transaction()
      .execute((trx) => planInformation(trx, { ...INFORMATION, circleId, version, ...wish }, now))
  return { db, circleId, plan }
}

describe('the information meeting of a circle', () => {
  test('is planned once, changed by who saw the last save, and kept as it was once it has begun', async () => {
    const { db, circleId, plan } = await aHouse()
    const planned = await Promise.all([plan(null), plan(null)])
    expect(planned.filter(({ done }) => done)).toHaveLength(1)
    expect(planned).toContainEqual({ done: false, reason: 'changedMeanwhile' })
    expect(await plan(1, { capacity: 30 })).toMatchObject({ done: true })
    expect(await plan(1, { capacity: 40 })).toEqual({ done: false, reason: 'changedMeanwhile' })
    expect(await findInformationMeeting(db, circleId)).toMatchObject({
      ...{ heldOn: '2026-11-30', startsAt: '19:30', endsAt: '21:00', capacity: 30, version: 2 },
      ...{ state: 'planned', phase: 'registrationOpen' },
    })
    expect(await plan(2, { heldOn: '2026-11-20' })).toEqual({ done: false, reason: 'intoThePast' })
    expect(await plan(2, {}, BEGUN)).toEqual({ done: false, reason: 'past' })
  })

  test('is cancelled for good, and another can be planned after it', async () => {
    const { db, circleId, plan } = await aHouse()
    await anInformationMeeting(db, circleId)
    const cancel = (version: number, now = NOW) =>
      db.transaction().execute((trx) => cancelInformation(trx, { circleId, version }, now))
    expect(await cancel(7)).toEqual({ done: false, reason: 'changedMeanwhile' })
    expect(await cancel(1, BEGUN)).toEqual({ done: false, reason: 'past' })
    expect(await cancel(1)).toEqual({ done: true, value: null })
    expect(await cancel(2)).toEqual({ done: false, reason: 'cancelled' })
    expect(await plan(null, { heldOn: '2026-12-07' })).toMatchObject({ done: true })
    expect(await findInformationMeeting(db, circleId)).toMatchObject({ heldOn: '2026-12-07', version: 1 })
  })

  test('lets a guest sign off until it begins, and not of one that is off', async () => {
    const { db, circleId } = await aHouse()
    await anInformationMeeting(db, circleId)
    const guestId = await aGuest(db, circleId)
    const off = (now = NOW) => db.transaction().execute((trx) => signOff(trx, { circleId, guestId }, now))
    expect(await off(BEGUN)).toEqual({ done: false, reason: 'past' })
    expect([await off(), await off()]).toEqual(Array(2).fill({ done: true, value: null }))
    await informationIsOff(db, circleId)
    expect(await off()).toEqual({ done: false, reason: 'cancelled' })
  })
})

describe('what is typed of an information meeting', () => {
  const faultsIn = (wish: object) =>
    informationInput
      .safeParse({ ...INFORMATION, ...wish })
      .error?.issues.map(({ path, message }) => [path[0], message])

  test('is refused at its field: a time that the clock skips, one that comes twice, a capacity of none', () => {
    expect(faultsIn({})).toBeUndefined()
    expect(faultsIn({ heldOn: '2027-03-28', startsAt: '02:30', endsAt: '04:00' })).toEqual([
      ['startsAt', 'skippedTime'],
    ])
    const autumn = { heldOn: '2027-10-31', startsAt: '02:30', endsAt: '04:00' }
    expect(faultsIn(autumn)).toEqual([['startsAt', 'comesTwice']])
    expect(faultsIn({ ...autumn, overlapIsMeant: true })).toBeUndefined()
    expect(faultsIn({ capacity: 0, endsAt: '19:00' })).toEqual([
      ['endsAt', 'endsBeforeStart'],
      ['capacity', 'outOfRange'],
    ])
  })
})
