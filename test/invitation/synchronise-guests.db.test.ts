import { describe, expect, test } from '@jest/globals'
import { synchroniseGuests } from '../../src/invitation/synchronise-guests.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { aGuest, anInformationMeeting, guestLeaves, informationIsOff } from '../factories/information.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { outbox, sendAll } from './outbox.ts'

const database = useDatabase()

const anEvening = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const { id: circleId } = await aCircle(db, { instituteId: institute.id })
  await anInformationMeeting(db, circleId)
  return { db, circleId }
}

const told = async (db: Parameters<typeof outbox>[0]) =>
  (await outbox(db)).map(({ kind, to, fileMethod, status, sequence, start }) => [
    kind,
    to,
    fileMethod,
    status,
    sequence,
    start,
  ])

describe('the calendar of a guest', () => {
  test('gets one event with a random UID, that guest as only attendee, and all that must be known', async () => {
    const { db, circleId } = await anEvening()
    await aGuest(db, circleId)
    await aGuest(db, circleId, { firstName: 'Ali' })
    const [noor, ali] = await outbox(db)
    expect(noor).toMatchObject({
      kind: 'guestInvitation',
      to: 'noor@example.org',
      fileMethod: 'REQUEST',
      status: 'CONFIRMED',
      sequence: 0,
      start: '2026-11-30T19:30:00',
      summary: 'Slim samenwerken, informatiebijeenkomst',
      attendees: ['mailto:noor@example.org'],
      rsvp: 'FALSE',
    })
    expect(noor?.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(ali?.uid).not.toBe(noor?.uid)
    expect(noor?.description).toContain('Waarom deze kring\nWelke vragen leven er?')
    expect(noor?.facts).toMatchObject({
      meeting: 'Informatiebijeenkomst',
      when: 'maandag 30 november 2026, 19.30–21.00 uur',
    })
  })

  test('is told of a change, of signing off without STATUS and of signing up anew under another UID', async () => {
    const { db, circleId } = await anEvening()
    const guestId = await aGuest(db, circleId)
    await sendAll(db)
    await anInformationMeeting(db, circleId, { version: 1, startsAt: '20:00' })
    await sendAll(db)
    await guestLeaves(db, circleId, guestId)
    await sendAll(db)
    await aGuest(db, circleId)
    const at = (time: string) => `2026-11-30T${time}:00`
    expect(await told(db)).toEqual([
      ['guestInvitation', 'noor@example.org', 'REQUEST', 'CONFIRMED', 0, at('19:30')],
      ['guestMeetingChanged', 'noor@example.org', 'REQUEST', 'CONFIRMED', 1, at('20:00')],
      ['guestSignedOff', 'noor@example.org', 'CANCEL', null, 2, at('20:00')],
      ['guestInvitation', 'noor@example.org', 'REQUEST', 'CONFIRMED', 0, at('20:00')],
    ])
    const uids = (await outbox(db)).map(({ uid }) => uid)
    expect(new Set(uids.slice(0, 3)).size).toBe(1)
    expect(uids[3]).not.toBe(uids[0])
    const letters = await outbox(db)
    expect(letters[1]?.inReplyTo).toBe(letters[0]?.messageId)
    expect(letters.map(({ linkRequests }) => linkRequests.map(({ purpose }) => purpose))).toEqual([
      ['guest'],
      ['guest'],
      [],
      ['guest'],
    ])
  })

  test('is told with STATUS when it is off, and a new one that is planned begins without guests', async () => {
    const { db, circleId } = await anEvening()
    const gone = await aGuest(db, circleId, { firstName: 'Ali' })
    await aGuest(db, circleId)
    await sendAll(db)
    await guestLeaves(db, circleId, gone)
    await sendAll(db)
    await informationIsOff(db, circleId)
    await sendAll(db)
    await anInformationMeeting(db, circleId, { heldOn: '2026-12-07' })
    expect((await told(db)).slice(3)).toEqual([
      ['guestMeetingCancelled', 'noor@example.org', 'CANCEL', 'CANCELLED', 1, '2026-11-30T19:30:00'],
    ])
  })

  test('hears nothing twice, nothing of a draft, and nothing of what is over', async () => {
    const { db, circleId } = await anEvening()
    await db.updateTable('circle').set({ phase: 'draft' }).execute()
    await db
      .insertInto('information_guest')
      .values({
        information_meeting_id: (
          await db.selectFrom('information_meeting').select('id').executeTakeFirstOrThrow()
        ).id,
        ...{ email: 'noor@example.org', first_name: 'Noor', last_name: 'Fictief', organisation: '' },
        ...{ language: 'en', attendance: null, signed_up_at: NOW, signed_off_at: null, followed_up_at: null },
      })
      .execute()
    const run = (now = NOW) => db.transaction().execute((trx) => synchroniseGuests(trx, { circleId }, now))
    const nothing = { invited: 0, updated: 0, cancelled: 0 }
    expect(await run()).toEqual(nothing)
    await db.updateTable('circle').set({ phase: 'registrationOpen' }).execute()
    expect(await run(Temporal.Instant.from('2026-11-30T20:00:00Z'))).toEqual(nothing)
    expect(await Promise.all([run(), run(), run()])).toContainEqual({ ...nothing, invited: 1 })
    expect(await run()).toEqual(nothing)
    expect(await told(db)).toHaveLength(1)
  })
})
