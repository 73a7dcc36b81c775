import { expect, test } from '@jest/globals'
import { dayToFill } from '../../src/agenda/laid-columns.ts'
import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import { loadFormat } from '../../src/agenda/load-format.ts'
import { layOut } from '../../src/agenda/timing.ts'
import { connect } from '../../src/db/connect.ts'
import type { ProgrammeItemKind } from '../../src/db/programme-tables.ts'
import { meetingRows } from '../../src/invitation/meeting-rows.ts'
import { createDefaultProgramme } from '../../src/programme/create-default-programme.ts'
import { aCase, aGroup } from '../factories/case.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import { fiveMeetings } from '../factories/invitation.ts'
import { someNews } from '../factories/news.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('reads a meeting with its clock times, by circle and number or by its own id', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const agenda = await loadAgenda(db, { circleSlug: circle.slug, number: 2 })
  expect(
    agenda?.lines.map(({ kind, startMinute, endMinute, leads }) => [kind, startMinute, endMinute, leads]),
  ).toEqual([
    ['welcome', 570, 585, []],
    ['news', 585, 610, []],
    ['intervision', 610, 685, []],
    ['lunch', 685, 735, []],
    ['deepDive', 735, 810, []],
    ['projectVisit', 810, 885, []],
    ['closing', 885, 900, []],
  ])
  expect(agenda?.meeting).toEqual({
    id: circle.meetings[1]?.id,
    number: 2,
    count: 2,
    theme: 'Thema 2',
    heldOn: '2027-01-28',
    startsAt: '09:30',
    endsAt: '16:30',
    timeZone: 'Europe/Amsterdam',
    place: 'Breda',
    state: 'planned',
  })
  expect(agenda?.findings).toEqual([
    { kind: 'tooShort', minutes: 90 },
    {
      kind: 'tooLongWithoutBreak',
      minutes: 115,
      startMinute: 570,
      endMinute: 685,
      after: { kind: 'news', title: 'Actualiteiten', minutes: 25 },
    },
  ])
  expect(await loadAgenda(db, { meetingId: circle.meetings[1]?.id ?? '' })).toEqual(agenda)
})

test('knows who and what stand behind the names, and the groups of its intervision', async () => {
  const { db } = database()
  const { circleId, second, registrations } = await fiveMeetings(db, { people: ['Zoë', 'Noor'] })
  const [zoe, noor] = registrations
  const brought = await aCase(db, { circleId, registrationId: zoe?.id ?? '', readBy: 'circle' })
  const members = registrations.map(({ id }) => id)
  const facilitatorId = noor?.personId ?? ''
  const group = await aGroup(db, { meetingId: second, caseId: brought.id, facilitatorId, members })
  const offerId = await someNews(db, { registrationId: zoe?.id ?? '', meetingId: second })
  const item = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', second)
    .where('kind', '=', 'news')
    .select('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('news_offer')
    .set({ placed_item_id: item.id, position: 1, state: 'placed' })
    .where('id', '=', offerId)
    .execute()
  await db
    .insertInto('item_lead')
    .values({ item_id: item.id, position: 1, person_id: facilitatorId })
    .execute()
  const expertId = await anExpert(db, { itemId: await deepDiveOf(db, second), state: 'confirmed' })
  const agenda = await loadAgenda(db, { meetingId: second })
  const found = agenda?.lines.filter(({ kind }) => ['news', 'intervision', 'deepDive'].includes(kind))
  expect(found?.map(({ ids, groups }) => [ids, groups.length])).toEqual([
    [{ leads: [facilitatorId], news: [{ offerId, registrationId: zoe?.id }], experts: [] }, 0],
    [{ leads: [], news: [], experts: [] }, 1],
    [{ leads: [], news: [], experts: [expertId] }, 0],
  ])
  expect(found?.[1]?.groups).toEqual([
    {
      ...{ id: group.id, number: 1, room: '', memberIds: members },
      facilitator: { personId: facilitatorId, name: 'Noor van Fictief' },
      case: {
        ...brought,
        lock: {
          ...{ readBy: 'circle', state: 'placed', bringerId: zoe?.id, bringerHasSeat: true },
          ...{ memberIds: members, facilitatorId: noor?.id },
        },
      },
    },
  ])
})

test('finds nothing where there is nothing', async () => {
  const { db } = database()
  expect(await loadAgenda(db, { circleSlug: 'geen-kring', number: 1 })).toBeNull()
})

test('takes one query, for one meeting or three', async () => {
  const { db, url } = database()
  const institute = await anInstitute(db)
  await aCircle(db, { instituteId: institute.id, slug: 'een', hosts: ['Zwolle'] })
  await aCircle(db, { instituteId: institute.id, slug: 'drie', hosts: ['Breda', 'Ede', 'Venlo'] })
  const statements: string[] = []
  const counted = connect(url, { onQuery: (text) => statements.push(text) })
  await loadAgenda(counted.db, { circleSlug: 'een', number: 1 })
  await loadAgenda(counted.db, { circleSlug: 'drie', number: 3 })
  await counted.close()
  expect(statements.length).toBe(2)
})

test('everybody who reads a programme reads the same clock times, however many groups there are', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const set = (kind: ProgrammeItemKind, values: { fixed_start?: string; least_minutes?: number }) =>
    db
      .updateTable('programme_item')
      .set(values)
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', kind)
      .execute()
  await set('intervision', { least_minutes: 45 })
  await set('lunch', { fixed_start: '11:00' })
  await set('projectVisit', { fixed_start: '14:00' })
  await db
    .updateTable('host_section')
    .set({ walk_out_minutes: 12, walk_back_minutes: 13 })
    .where('meeting_id', '=', meetingId)
    .execute()
  for (const number of [1, 2, 3])
    await db.insertInto('intervision_group').values({ meeting_id: meetingId, number }).execute()
  const agenda = await loadAgenda(db, { meetingId })
  const times = agenda?.lines.map(({ kind, startMinute, endMinute }) => [kind, startMinute, endMinute])
  expect(times).toEqual([
    ['welcome', 570, 585],
    ['news', 585, 610],
    ['intervision', 610, 660],
    ['lunch', 660, 710],
    ['deepDive', 710, 785],
    ['projectVisit', 828, 903],
    ['closing', 903, 918],
  ])
  expect(agenda?.lines.find(({ kind }) => kind === 'intervision')?.groups.length).toBe(3)
  expect(agenda?.fits).toEqual([{ at: 2, fromMinutes: 75, toMinutes: 50 }])
  expect(agenda?.lines.find(({ kind }) => kind === 'projectVisit')?.stretches).toEqual([
    { kind: 'walkOut', title: '', startMinute: 828, endMinute: 840 },
    { kind: 'visit', title: '', startMinute: 840, endMinute: 890 },
    { kind: 'walkBack', title: '', startMinute: 890, endMinute: 903 },
  ])
  const format = await loadFormat(db, circle.id, '2026-11-21')
  expect(
    format.meetings[0]?.items.map(({ kind, startMinute, minutes }) => [
      kind,
      startMinute,
      startMinute + minutes,
    ]),
  ).toEqual(times)
  const [row] = await meetingRows(db, { circleId: circle.id, meetingId })
  const laid = row && layOut(row.items, dayToFill(row)).lines
  expect(laid?.map(({ kind, startMinute, endMinute }) => [kind, startMinute, endMinute])).toEqual(times)
})

test('a new meeting starts with a programme that fills its day and an empty section for its host', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: [] })
  const { id } = await db
    .insertInto('meeting')
    .values({
      circle_id: circle.id,
      number: 1,
      held_on: '2026-12-10',
      starts_at: '12:00',
      ends_at: '18:00',
      host_organisation_id: null,
      changed_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .transaction()
    .execute((trx) =>
      createDefaultProgramme(trx, { meetingId: id, startsAt: '12:00', endsAt: '18:00', language: 'nl' }, NOW),
    )
  const agenda = await loadAgenda(db, { meetingId: id })
  expect([agenda?.overMinutes, agenda?.spareMinutes, agenda?.lines.length, agenda?.venue.stepFree]).toEqual([
    0,
    0,
    9,
    null,
  ])
})
