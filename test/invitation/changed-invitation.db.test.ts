import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'
import { fiveMeetings, move, synchronise } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { brief, outbox, sendAll } from './outbox.ts'

const database = useDatabase()

describe('a meeting that moves', () => {
  test('twice before anything left tells of it once, from where it was', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db, { people: ['Zoë', 'Piet'] })
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    await move(db, second, { heldOn: '2027-03-31' })
    await move(db, second, { heldOn: '2027-04-06' }, NOW.add({ minutes: 5 }))
    const letters = (await outbox(db)).filter(({ state }) => state === 'held')
    expect(letters.map(({ to, sequence, start, facts }) => [to, sequence, start, facts.changes])).toEqual(
      ['zoe@example.org', 'piet@example.org'].map((to) => [
        to,
        2,
        '2027-04-06T09:30:00',
        ['Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027'],
      ]),
    )
    expect((await outbox(db)).map(({ state }) => state)).toEqual([
      ...['sent', 'sent', 'superseded', 'superseded', 'held', 'held'],
    ])
  })

  test('and back before anything left tells nothing', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    await db.updateTable('invitation').set({ participation_status: 'ACCEPTED' }).execute()
    await move(db, second, { heldOn: '2027-03-31' })
    await move(db, second, { heldOn: '2027-03-30' })
    expect((await brief(db)).map(([state]) => state)).toEqual(['sent', 'superseded'])
    await move(db, second, { heldOn: '2027-04-06' })
    expect(await brief(db)).toEqual([
      ['sent', 'REQUEST', 0, '2027-03-30T09:30:00'],
      ['superseded', 'REQUEST', 1, '2027-03-31T09:30:00'],
      ['held', 'REQUEST', 2, '2027-04-06T09:30:00'],
    ])
  })

  test('before the first invitation left is told by that first invitation', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await move(db, second, { heldOn: '2027-04-06' })
    const letters = await outbox(db)
    expect(letters.map(({ kind, state, inReplyTo }) => [kind, state, inReplyTo])).toEqual([
      ['meetingInvitation', 'superseded', null],
      ['meetingInvitation', 'written', null],
    ])
    await sendAll(db)
    await move(db, second, { heldOn: '2027-04-13' })
    expect((await outbox(db))[2]).toMatchObject({ kind: 'meetingChanged', inReplyTo: letters[1]?.messageId })
  })

  test('twice, each told in turn, counts on in one stream', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    await move(db, second, { heldOn: '2027-03-31' })
    // Delivery has begun: whatever becomes of this letter, it may be in a mailbox.
    await db
      .updateTable('letter')
      .set({ state: 'sending', attempts: 1 })
      .where('state', '=', 'held')
      .execute()
    await move(db, second, { heldOn: '2027-04-06' })
    const letters = await outbox(db)
    expect(letters.map(({ state, sequence, facts }) => [state, sequence, facts.changes])).toEqual([
      ['sent', 0, undefined],
      ['sending', 1, ['Datum: dinsdag 30 maart 2027 → woensdag 31 maart 2027']],
      ['held', 2, ['Datum: woensdag 31 maart 2027 → dinsdag 6 april 2027']],
    ])
    expect(new Set(letters.map(({ stream }) => stream)).size).toBe(1)
    expect(letters.map(({ inReplyTo }) => inReplyTo)).toEqual([
      null,
      letters[0]?.messageId,
      letters[0]?.messageId,
    ])
  })

  test('to another host city keeps UID and organiser and asks again', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    await db.updateTable('invitation').set({ participation_status: 'ACCEPTED' }).execute()
    await move(db, second, { place: 'Utrecht' })
    const [first, update] = await outbox(db)
    expect(update).toMatchObject({
      kind: 'meetingChanged',
      uid: first?.uid,
      organiser: first?.organiser,
      location: 'Utrecht',
      sequence: 1,
      partstat: 'NEEDS-ACTION',
    })
    expect(update?.facts.changes).toEqual(["Plaats: 's-Hertogenbosch → Utrecht"])
    expect(update?.text).not.toContain('Hertogenbosch')
  })

  test('in its programme only keeps the answer and asks for none', async () => {
    const { db } = database()
    const { circleId, second } = await fiveMeetings(db)
    await synchronise(db, { circleId, meetingId: second })
    await sendAll(db)
    await db.updateTable('invitation').set({ participation_status: 'ACCEPTED' }).execute()
    await db
      .updateTable('programme_item')
      .set({ title: 'Wandelgesprek' })
      .where('meeting_id', '=', second)
      .where('kind', '=', 'deepDive')
      .execute()
    await synchronise(db, { circleId, meetingId: second })
    const [first, update] = await outbox(db)
    expect(update).toMatchObject({
      kind: 'programmeChanged',
      sequence: 1,
      start: first?.start,
      partstat: 'ACCEPTED',
    })
    expect(update?.facts.changes).toEqual(['Het programma is gewijzigd.'])
    expect(update?.description).toContain('12.15 Wandelgesprek')
    const subject = readWords().nl('letters:programmeChanged.subject', { which: 'M', day: 'D' })
    expect(subject).toMatch(/^Programma gewijzigd/)
  })
})
