import { describe, expect, test } from '@jest/globals'
import { cancel, fiveMeetings, synchronise } from '../factories/invitation.ts'
import { useDatabase } from '../support/postgres.ts'
import { outbox } from './outbox.ts'

const database = useDatabase()
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('the first invitation', () => {
  test('comes once for each meeting to come, with a UID of its own', async () => {
    const { db } = database()
    const { circleId, registrationId } = await fiveMeetings(db)
    expect(await synchronise(db, { circleId, registrationId })).toEqual({
      invited: 5,
      updated: 0,
      cancelled: 0,
    })
    const letters = await outbox(db)
    expect(
      letters.map(({ kind, method, fileMethod, sequence, organiser, attendees, to, rsvp }) => ({
        ...{ kind, method, fileMethod, sequence, organiser, attendees, to, rsvp },
      })),
    ).toEqual(
      Array.from({ length: 5 }, () => ({
        kind: 'meetingInvitation',
        method: 'REQUEST',
        fileMethod: 'REQUEST',
        sequence: 0,
        organiser: 'mailto:kennisplatform@example.org',
        attendees: ['mailto:zoe@example.org'],
        to: 'zoe@example.org',
        rsvp: 'FALSE',
      })),
    )
    expect(letters.every(({ uid }) => UUID.test(uid ?? ''))).toBe(true)
    expect(new Set(letters.map(({ uid }) => uid)).size).toBe(5)
    expect(letters.map(({ linkRequests }) => linkRequests)).toEqual(
      letters.map(() => [{ name: 'link', purpose: 'participant', subjectId: registrationId }]),
    )
    const stored = await db.selectFrom('invitation').select(['uid', 'first_message_id']).execute()
    expect(stored.map(({ uid, first_message_id }) => `${uid} ${first_message_id}`).sort()).toEqual(
      letters.map(({ uid, messageId }) => `${uid} ${messageId}`).sort(),
    )
  })

  test('leaves out what is over or off, and asking twice changes nothing', async () => {
    const { db } = database()
    const { circleId, circle } = await fiveMeetings(db)
    await cancel(db, circle.meetings[4]?.id ?? '')
    const later = Temporal.Instant.from('2026-12-10T15:30:00Z')
    expect((await synchronise(db, { circleId }, later)).invited).toBe(3)
    expect(await synchronise(db, { circleId }, later)).toEqual({ invited: 0, updated: 0, cancelled: 0 })
    expect(await outbox(db)).toHaveLength(3)
  })

  test('comes to nobody else when one person signs up, and to nobody while the circle is a draft', async () => {
    const { db } = database()
    const { circleId, registrations } = await fiveMeetings(db, { people: ['Zoë', 'Piet', 'Noor'] })
    await db.updateTable('circle').set({ phase: 'draft' }).execute()
    expect((await synchronise(db, { circleId })).invited).toBe(0)
    await db.updateTable('circle').set({ phase: 'running' }).execute()
    expect((await synchronise(db, { circleId, registrationId: registrations[1]?.id ?? '' })).invited).toBe(5)
    expect(new Set((await outbox(db)).map(({ to }) => to))).toEqual(new Set(['piet@example.org']))
  })

  test('says in the reader’s language all that somebody needs, and holds no key', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await db.updateTable('person').set({ language: 'en' }).execute()
    const key = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ'
    await db
      .updateTable('host_section')
      .set({
        venue_name: 'De Toren',
        venue_address: "Markt 1, 's-Hertogenbosch",
        route: `Loop langs de Dieze. https://example.org/link/${key}`,
        walk_from_station_minutes: 8,
      })
      .where('meeting_id', '=', second)
      .execute()
    await synchronise(db, { circleId, meetingId: second })
    const [letter] = await outbox(db)
    expect([letter?.summary, letter?.location]).toEqual([
      'Slim samenwerken, meeting 2 of 5: Thema 2',
      "De Toren, Markt 1, 's-Hertogenbosch",
    ])
    expect(letter?.description).toBe(
      [
        'Tuesday 30 March 2027, 09:30–16:30',
        "De Toren, Markt 1, 's-Hertogenbosch",
        '',
        'Loop langs de Dieze. …',
        '8 minutes on foot from the station',
        '',
        'Programme:',
        ...['09:30 Welkom', '09:45 Actualiteiten', '10:10 Intervisie', '11:25 Lunch'],
        ...['12:15 Verdieping', '13:30 Projectbezoek', '14:45 Afsluiting'],
        '',
        'Questions? Please contact Tess Regelaar, tess.regelaar@example.org.',
      ].join('\n'),
    )
    expect(letter?.facts).toMatchObject({ meeting: 'Meeting 2 of 5 – Thema 2', circle: 'Slim samenwerken' })
  })
})
