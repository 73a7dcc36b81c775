import { beforeEach, describe, expect, test } from '@jest/globals'
import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import { loadShownAgenda } from '../../src/agenda/release/load-shown-agenda.ts'
import { snapshotOf } from '../../src/agenda/release/snapshot.ts'
import { foreseeRelease } from '../../src/invitation/foresee-release.ts'
import { participantFeed } from '../../src/invitation/participant-feed.ts'
import { aCase, aGroup } from '../factories/case.ts'
import { deepDiveOf } from '../factories/expert.ts'
import { fiveMeetings, move, synchronise } from '../factories/invitation.ts'
import { release } from '../factories/release.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { outbox, sendAll } from './outbox.ts'

const database = useDatabase()
let circleId: string
let second: string
let dive: string
let ids: string[]
let groups: string[]

// Zoë brings the case of the first group, Mees is in the second, and Noor in none.
beforeEach(async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Mees', 'Noor'] })
  circleId = house.circleId
  second = house.second
  dive = await deepDiveOf(db, second)
  ids = house.registrations.map(({ id }) => id)
  const [zoe = '', mees = ''] = ids
  const brought = await aCase(db, { circleId, registrationId: zoe })
  const one = await aGroup(db, { meetingId: second, number: 1, caseId: brought.id, members: [zoe] })
  const two = await aGroup(db, { meetingId: second, number: 2, members: [mees] })
  groups = [one.id, two.id]
  await synchronise(db, { circleId })
  await sendAll(db)
  await db.updateTable('invitation').set({ participation_status: 'ACCEPTED' }).execute()
})

// What was written and did not leave: a release at once, a move after the quiet period.
const written = async () =>
  (await outbox(database().db)).filter(({ state }) => state === 'written' || state === 'held')

const told = async () => (await written()).map(({ to, facts }) => [to, facts.changes])

const change = (itemId: string, changes: { minutes?: number; place?: string }) =>
  database().db.updateTable('programme_item').set(changes).where('id', '=', itemId).execute()

const give = (groupId: string | undefined, room: string) =>
  database()
    .db.updateTable('intervision_group')
    .set({ room })
    .where('id', '=', groupId ?? '')
    .execute()

const everybody = (state: string, changes: string[]) =>
  ['zoe', 'mees', 'noor'].map((name) => [`${name}@example.org`, state, changes])

describe('calendars, once a version was released', () => {
  test('are all told of the first, without asking for an answer again', async () => {
    const { db } = database()
    await change(dive, { minutes: 80 })
    await release(db, second, { note: 'Tot in Den Bosch!' })
    const letters = await written()
    const changes = ['Het programma is vastgesteld: versie 1.', 'Toelichting: Tot in Den Bosch!']
    expect(
      letters.map(({ to, kind, method, sequence, partstat, facts }) => [
        ...[to, kind, method, sequence, partstat],
        facts.changes,
      ]),
    ).toEqual(
      ['zoe', 'mees', 'noor'].map((name) => [
        ...[`${name}@example.org`, 'programmeChanged', 'REQUEST', 1, 'ACCEPTED'],
        changes,
      ]),
    )
  })

  test('hear nothing while the next one is made, and then only what is theirs', async () => {
    const { db } = database()
    await release(db, second)
    await sendAll(db)
    await change(dive, { minutes: 60 })
    await give(groups[0], 'Raadzaal')
    await synchronise(db, { circleId })
    expect(await told()).toEqual([])
    await change(dive, { minutes: 75 })
    await synchronise(db, { circleId })
    await release(db, second, { note: 'Een eigen zaal.' })
    expect(await told()).toEqual([
      ['zoe@example.org', ['Intervisie, nieuwe zaal: Raadzaal.', 'Toelichting: Een eigen zaal.']],
    ])
    const [letter] = await written()
    expect([letter?.sequence, letter?.partstat]).toEqual([2, 'ACCEPTED'])
    expect(letter?.description).toContain('10.10 Intervisie · Raadzaal')
  })

  test('tell everybody their own differences: of their group, their case and their turn', async () => {
    const { db } = database()
    await release(db, second)
    await sendAll(db)
    const [, mees = '', noor = ''] = ids
    await db
      .updateTable('intervision_member')
      .set({ group_id: groups[0] ?? '' })
      .where('registration_id', '=', mees)
      .execute()
    const { person_id } = await db
      .selectFrom('registration')
      .where('id', '=', noor)
      .select('person_id')
      .executeTakeFirstOrThrow()
    await db.insertInto('item_lead').values({ item_id: dive, position: 1, person_id }).execute()
    await change(dive, { place: 'Atrium' })
    await release(db, second)
    const room = 'Verdieping, nieuwe zaal: Atrium.'
    expect(await told()).toEqual([
      ['zoe@example.org', [room]],
      ['mees@example.org', ['Intervisie, je zit in groep 1, een andere casus in je groep.', room]],
      ['noor@example.org', ['Verdieping, nieuwe zaal: Atrium, jij leidt dit onderdeel.']],
    ])
  })

  test('that did not leave are replaced, and tell what is new since the last that did', async () => {
    const { db } = database()
    await release(db, second)
    await sendAll(db)
    await change(dive, { minutes: 80 })
    await release(db, second)
    await change(dive, { minutes: 85 })
    await release(db, second)
    const longer = ['Verdieping 10 minuten langer.', 'Vanaf Projectbezoek alles 10 minuten later.']
    expect(await told()).toEqual(['zoe', 'mees', 'noor'].map((name) => [`${name}@example.org`, longer]))
    await change(dive, { minutes: 75 })
    await release(db, second)
    expect(await told()).toEqual([])
  })

  test('follow a meeting that moves: a version of its own, and one letter about the move', async () => {
    const { db } = database()
    await release(db, second)
    await sendAll(db)
    await change(dive, { minutes: 60 })
    await move(db, second, { startsAt: '10:00' }, NOW.add({ hours: 1 }))
    expect(await told()).toEqual(
      ['zoe', 'mees', 'noor'].map((name) => [
        `${name}@example.org`,
        ['Tijd: 09.30–16.30 uur → 10.00–16.30 uur'],
      ]),
    )
    const shown = await loadShownAgenda(db, { meetingId: second })
    expect(shown?.release).toEqual({ number: 2, releasedAt: NOW.add({ hours: 1 }), note: '' })
    expect(shown?.lines.map(({ startMinute, minutes }) => [startMinute, minutes])).toEqual([
      ...[
        [600, 15],
        [615, 25],
        [640, 75],
        [715, 50],
        [765, 75],
        [840, 75],
        [915, 15],
      ],
    ])
    const releases = await db
      .selectFrom('agenda_release')
      .select(['number', 'cause', 'released_by as by'])
      .orderBy('number')
      .execute()
    expect(releases).toEqual([
      { number: 1, cause: 'released', by: 'Tess Regelaar' },
      { number: 2, cause: 'moved', by: null },
    ])
    await synchronise(db, { circleId })
    await synchronise(db, { circleId, meetingId: second })
    expect((await written()).length).toBe(3)
    expect((await loadShownAgenda(db, { meetingId: second }))?.release?.number).toBe(2)
  })

  test('take along what was held of a move: one letter at once, as foreseen', async () => {
    const { db } = database()
    await move(db, second, { heldOn: '2027-04-06' })
    const working = await loadAgenda(db, { meetingId: second })
    const next = working && snapshotOf(working)
    const foreseen = await foreseeRelease(db, { circleId, meetingId: second, next }, 'nl', NOW)
    await release(db, second)
    const changes = [
      'Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027',
      'Het programma is vastgesteld: versie 1.',
    ]
    expect(foreseen.map(({ letter, changes: told }) => [letter, told])).toEqual(
      Array(3).fill(['change', changes]),
    )
    expect((await outbox(db)).slice(-6).map(({ to, state, facts }) => [to, state, facts.changes])).toEqual([
      ...everybody('superseded', changes.slice(0, 1)),
      ...everybody('written', changes),
    ])
  })

  test('of a substitute have the group of who asked them, and nothing that is not theirs', async () => {
    const { db } = database()
    await db
      .insertInto('substitute')
      .values({
        ...{ registration_id: ids[0] ?? '', meeting_id: second, held_on: '2027-03-30', language: 'nl' },
        ...{ name: 'Puk Invaller', email: 'puk@example.org', named_at: NOW },
      })
      .execute()
    await synchronise(db, { circleId, meetingId: second })
    await release(db, second)
    await sendAll(db)
    await db
      .updateTable('intervision_group')
      .set({ case_id: null })
      .where('id', '=', groups[0] ?? '')
      .execute()
    await release(db, second)
    expect(await told()).toEqual([
      ['zoe@example.org', ['Intervisie, nog geen casus in je groep, je hebt hier zelf niets meer te doen.']],
    ])
    await sendAll(db)
    await give(groups[0], 'Raadzaal')
    await release(db, second)
    expect(await told()).toEqual(
      ['zoe', 'puk'].map((name) => [`${name}@example.org`, ['Intervisie, nieuwe zaal: Raadzaal.']]),
    )
  })

  test('that are fetched show the version too, with one’s own room', async () => {
    const { db } = database()
    await give(groups[0], 'Raadzaal')
    await release(db, second)
    await change(dive, { minutes: 60 })
    const [zoe = '', mees = ''] = ids
    const feed = async (registrationId: string) =>
      (await participantFeed(db, { registrationId }, NOW)).replaceAll('\r\n ', '')
    expect(await feed(zoe)).toContain('10.10 Intervisie · Raadzaal')
    expect(await feed(zoe)).toContain('13.30 Projectbezoek')
    expect(await feed(mees)).not.toContain('Raadzaal')
  })
})
