import { describe, expect, test } from '@jest/globals'
import { cancel, fiveMeetings, leave, move, synchronise } from '../factories/invitation.ts'
import { useDatabase } from '../support/postgres.ts'
import { brief, outbox, sendAll } from './outbox.ts'

const database = useDatabase()

describe('the end of an invitation', () => {
  test('of a cancelled meeting goes to everybody who was invited', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db, { people: ['Zoë', 'Piet'] })
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    expect(await cancel(db, second)).toEqual({ invited: 0, updated: 0, cancelled: 2 })
    const [first, , cancelled] = await outbox(db)
    expect(cancelled).toMatchObject({
      kind: 'meetingCancelled',
      method: 'CANCEL',
      fileMethod: 'CANCEL',
      status: 'CANCELLED',
      sequence: 1,
      uid: first?.uid,
      inReplyTo: first?.messageId,
    })
    expect(cancelled?.text).not.toContain('VALARM')
    expect(await synchronise(db, { circleId, meetingId: second })).toEqual({
      invited: 0,
      updated: 0,
      cancelled: 0,
    })
  })

  test('of one person goes to them, for meetings to come, without saying that those are off', async () => {
    const { db } = database()
    const { circleId, registrationId } = await fiveMeetings(db, { people: ['Zoë', 'Piet'] })
    await synchronise(db, { circleId })
    await sendAll(db)
    // After the first two meetings: 10 December and 18 March.
    await leave(db, registrationId, Temporal.Instant.from('2027-03-20T09:00:00Z'))
    const cancels = (await outbox(db)).filter(({ method }) => method === 'CANCEL')
    expect(cancels.map(({ kind, to, status, start }) => [kind, to, status, start])).toEqual([
      ['attendanceCancelled', 'zoe@example.org', null, '2027-03-30T09:30:00'],
      ['attendanceCancelled', 'zoe@example.org', null, '2027-05-06T09:30:00'],
      ['attendanceCancelled', 'zoe@example.org', null, '2027-06-24T09:30:00'],
    ])
    expect(cancels.map(({ linkRequests }) => linkRequests)).toEqual([[], [], []])
  })

  test('before the first invitation left says nothing to the calendar', async () => {
    const { db } = database()
    const { circleId, registrationId } = await fiveMeetings(db)
    await synchronise(db, { circleId })
    await leave(db, registrationId)
    expect((await outbox(db)).map(({ state }) => state)).toEqual(
      Array.from({ length: 5 }, () => 'superseded'),
    )
    const states = await db.selectFrom('invitation').select('state').distinct().execute()
    expect(states).toEqual([{ state: 'cancelled' }])
  })

  test('of a cancelled meeting before the first invitation left is told in words only', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await cancel(db, second)
    expect((await outbox(db)).map(({ kind, state, method }) => [kind, state, method])).toEqual([
      ['meetingInvitation', 'superseded', 'REQUEST'],
      ['meetingCancelled', 'written', null],
    ])
  })

  test('after a move that never left names the day that stands in the calendar', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    await move(db, second, { heldOn: '2027-04-06' })
    await cancel(db, second)
    expect(await brief(db)).toEqual([
      ['sent', 'REQUEST', 0, '2027-03-30T09:30:00'],
      ['superseded', 'REQUEST', 1, '2027-04-06T09:30:00'],
      ['written', 'CANCEL', 2, '2027-03-30T09:30:00'],
    ])
  })
})
