import { expect, test } from '@jest/globals'
import { findCircle } from '../../src/circle/queries.ts'
import type { Db } from '../../src/db/connect.ts'
import { copyCircle } from '../../src/template/copy-circle.ts'
import { aHousehold } from '../factories/household.ts'
import { dump } from '../support/dump.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { COPIED } from './copied-tables.ts'

const database = useDatabase()

const CONTACT = { contactName: 'Nieuwe Contact', contactEmail: 'nieuw@example.org', contactPhone: '' }

const copy = async (db: Db, whose: { instituteId: string; slug: string }, days: number) => {
  const from = await findCircle(db, whose)
  if (!from) throw new Error('the household has a circle')
  return db
    .transaction()
    .execute((trx) => copyCircle(trx, { from, title: 'Nog een keer', ...CONTACT, days }, NOW))
}

/** Something in every table that a copy carries, beside what the household has. */
const filled = async (db: Db) => {
  const house = await aHousehold(db, 'Alfa')
  const item = { item_id: house.itemId }
  const dive = { form: 'discussion' as const, import_key: null, group_limit: 8 }
  await db
    .insertInto('item_link')
    .values({ ...item, position: 1, title: 'Stuk', url: 'https://example.org/' })
    .execute()
  await db
    .insertInto('deep_dive')
    .values({ ...item, ...dive })
    .onConflict((one) => one.doNothing())
    .execute()
  await db
    .insertInto('deep_dive_part')
    .values({ ...item, position: 9, form: 'discussion', title: 'Gesprek', minutes: 20, import_kind: null })
    .execute()
  await db
    .insertInto('circle_partner')
    .values({ circle_id: house.circleId, position: 9, name: 'Partner' })
    .execute()
  await db
    .insertInto('circle_task')
    .values({
      ...{ circle_id: house.circleId, format: 'wholeDay', position: 9, title: 'Zaal', weeks_before: 6 },
      responsible: 'host',
    })
    .execute()
  await db.updateTable('host_task').set({ done_at: NOW, done_by: 'Hanna Gastvrij' }).execute()
  await db.updateTable('meeting').set({ capacity: 12 }).where('id', '=', house.meetingId).execute()
  await db
    .updateTable('host_section')
    .set({ welcome: 'Welkom in Zwolle', visit_title: 'De remise' })
    .where('meeting_id', '=', house.meetingId)
    .execute()
  await db
    .updateTable('programme_item')
    .set({ title: 'De remise wordt van de buurt', text: 'Over de remise' })
    .where('meeting_id', '=', house.meetingId)
    .where('kind', '=', 'projectVisit')
    .execute()
  await db
    .updateTable('programme_item')
    .set({ place: 'Zaal 3', state: 'agreed', changed_since_agreed: true })
    .where('id', '=', house.itemId)
    .execute()
  return house
}

test('every table says whether a copy of a circle carries it', async () => {
  const tables = Object.keys(await dump(database().pool)).filter((name) => !/migration/.test(name))
  // A table that is missing here needs a line in test/template/copied-tables.ts.
  expect(Object.keys(COPIED).sort()).toEqual(tables.sort())
})

test('a copy adds rows to the tables that it carries and to no other, and names nobody', async () => {
  const { db, pool } = database()
  const house = await filled(db)
  const before = await dump(pool)
  await copy(db, { instituteId: house.instituteId, slug: house.circleSlug }, 364)
  const after = await dump(pool)
  const grown = Object.keys(after).filter((name) => after[name]?.length !== before[name]?.length)
  const expected = Object.keys(COPIED).filter((name) => /carried|begun/.test(COPIED[name] ?? ''))
  expect(grown.sort()).toEqual(expected.sort())
  // What was there is as it was.
  const lost = Object.entries(before).flatMap(([name, rows]) =>
    rows.filter((row) => !after[name]?.includes(row)),
  )
  expect(lost).toEqual([])
  const added = Object.entries(after).flatMap(([name, rows]) =>
    rows.filter((row) => !before[name]?.includes(row)),
  )
  const theirs = Object.entries(before)
    .filter(([name]) => COPIED[name] === 'left' || name === 'person')
    .flatMap(([, rows]) => rows.flatMap((row) => /^\(([0-9a-f-]{36})/.exec(row)?.[1] ?? []))
  const of = new Set([
    house.circleId,
    ...(await idsOf(db, 'meeting')),
    ...(await idsOf(db, 'programme_item')),
  ])
  const people = theirs.filter((id) => !of.has(id))
  expect(people.length).toBeGreaterThan(10)
  expect(added.filter((row) => people.some((id) => row.includes(id)))).toEqual([])
  const told = [
    'Hanna Gastvrij',
    'Welkom in Zwolle',
    'remise',
    'Zaal 3',
    'Tess Regelaar',
    '@alfa',
    'Gastheer',
  ]
  expect(added.filter((row) => told.some((text) => row.includes(text)))).toEqual([])
})

test('a copy has the programmes and tasks of the old one, as many days later, all to be done', async () => {
  const { db } = database()
  const house = await filled(db)
  await db
    .updateTable('programme_item')
    .set({ least_minutes: 10, fixed_start: '12:30' })
    .where('kind', 'in', ['lunch', 'projectVisit'])
    .execute()
  await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
  const { circleId, slug } = await copy(db, { instituteId: house.instituteId, slug: house.circleSlug }, 364)
  expect(slug).toBe('nog-een-keer')
  const circle = await db
    .selectFrom('circle')
    .where('id', '=', circleId)
    .select(['phase', 'starts_on', 'ends_on', 'capacity', 'contact_email', 'published_at'])
    .executeTakeFirst()
  expect(circle).toEqual({
    phase: 'draft',
    starts_on: '2027-09-30',
    ends_on: '2028-06-29',
    capacity: 24,
    contact_email: 'nieuw@example.org',
    published_at: null,
  })
  const meetings = await db
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .orderBy('number')
    .select(['number', 'held_on', 'starts_at', 'place', 'host_organisation_id', 'capacity', 'theme'])
    .execute()
  const nowhere = { place: '', host_organisation_id: null, starts_at: '09:30' }
  expect(meetings).toEqual([
    { ...nowhere, number: 1, held_on: '2027-12-09', capacity: 12, theme: 'Thema 1' },
    { ...nowhere, number: 2, held_on: '2028-03-16', capacity: null, theme: 'Thema 3' },
    { ...nowhere, number: 3, held_on: '2028-05-04', capacity: null, theme: 'Thema 4' },
  ])
  const items = (id: string) =>
    db
      .selectFrom('programme_item')
      .innerJoin('meeting', 'meeting.id', 'programme_item.meeting_id')
      .where('meeting.circle_id', '=', id)
      .where('meeting.number', '=', 1)
      .orderBy('position')
      .select(['kind', 'title', 'minutes', 'text', 'least_minutes', 'fixed_start'])
      .execute()
  // The project is that of the old host, and so is the time at which they wait.
  const project = { title: 'Bezoek aan een lopend project', text: '', fixed_start: null }
  expect((await items(circleId)).filter(({ fixed_start: time }) => time !== null).length).toBe(1)
  expect(await items(circleId)).toEqual(
    (await items(house.circleId)).map((item) =>
      item.kind === 'projectVisit' ? { ...item, ...project } : item,
    ),
  )
  const tasks = await db
    .selectFrom('host_task')
    .innerJoin('meeting', 'meeting.id', 'host_task.meeting_id')
    .where('meeting.circle_id', '=', circleId)
    .select(['host_task.title', 'host_task.done_at', 'host_task.done_by'])
    .execute()
  expect(tasks).toEqual([{ title: 'Taak van Alfa', done_at: null, done_by: null }])
})

const idsOf = async (db: Db, table: 'meeting' | 'programme_item') =>
  (await db.selectFrom(table).select('id').execute()).map(({ id }) => id)
