import { describe, expect, test } from '@jest/globals'
import { findInformationMeeting } from '../../src/information/queries.ts'
import { signUp, signUpFor } from '../../src/information/sign-up.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { aGuest, anInformationMeeting, guestLeaves, informationIsOff } from '../factories/information.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const anEvening = async (capacity: number | null) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const { id: circleId } = await aCircle(db, { instituteId: institute.id })
  await anInformationMeeting(db, circleId, { capacity })
  const guest = (firstName: string) => ({
    ...{ firstName, namePrefix: '', lastName: 'Fictief', organisation: 'Gemeente Voorbeeldstad' },
    ...{ circleId, email: `${firstName.toLowerCase()}@example.org`, language: 'nl' as const },
  })
  const up = (firstName: string, now = NOW) =>
    db.transaction().execute((trx) => signUp(trx, guest(firstName), now))
  const coming = async () =>
    (await db.selectFrom('information_guest').where('state', '=', 'signedUp').select('email').execute())
      .length
  return { db, circleId, guest, up, coming }
}

const CROWD = Array.from({ length: 12 }, (_, at) => `Gast${at}`)

describe('signing up for an information meeting', () => {
  test('takes as many as there are seats, however many come at once', async () => {
    const { up, coming } = await anEvening(3)
    const outcomes = await Promise.all(CROWD.map((name) => up(name)))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(3)
    expect(outcomes.flatMap((one) => (one.done ? [] : [one.reason]))).toEqual(Array(9).fill('full'))
    expect(await coming()).toBe(3)
  })

  test('gives out one seat twice when nobody waits for another: the lock is what holds', async () => {
    const { db, circleId, guest, coming } = await anEvening(1)
    const meeting = await findInformationMeeting(db, circleId)
    if (!meeting) throw new Error('the test planned it')
    await db.transaction().execute(async (one) => {
      await signUpFor(one, meeting, guest('Noor'), NOW)
      // Before the first has committed: with the lock this one would wait.
      await db.transaction().execute((other) => signUpFor(other, meeting, guest('Ali'), NOW))
    })
    expect(await coming()).toBe(2)
  })

  test('again keeps the guest, also when it is full; a seat that comes free is for the next', async () => {
    const { db, circleId, up, coming } = await anEvening(1)
    const noor = await aGuest(db, circleId)
    expect(await aGuest(db, circleId, { lastName: 'Bedacht' })).toBe(noor)
    expect(await up('Ali')).toEqual({ done: false, reason: 'full' })
    await guestLeaves(db, circleId, noor)
    expect(await up('Ali')).toMatchObject({ done: true })
    expect(await up('Noor')).toEqual({ done: false, reason: 'full' })
    expect(await coming()).toBe(1)
  })

  test('is refused once it has begun, when it is off, for a draft and where there is none', async () => {
    const { db, circleId, up } = await anEvening(null)
    const begun = Temporal.Instant.from('2026-11-30T18:30:00Z')
    expect(await up('Noor', begun)).toEqual({ done: false, reason: 'past' })
    await db.updateTable('circle').set({ phase: 'draft' }).execute()
    expect(await up('Noor')).toEqual({ done: false, reason: 'closed' })
    await db.updateTable('circle').set({ phase: 'registrationOpen' }).execute()
    await informationIsOff(db, circleId)
    expect(await up('Noor')).toEqual({ done: false, reason: 'cancelled' })
    await db.deleteFrom('information_meeting').execute()
    expect(await up('Noor')).toEqual({ done: false, reason: 'none' })
  })
})
