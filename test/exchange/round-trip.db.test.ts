import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import { type CircleFile, circleFile } from '../../src/exchange/circle-file.ts'
import { exportFile } from '../../src/exchange/export-file.ts'
import { importFile } from '../../src/exchange/import-file.ts'
import { readCircleFile } from '../../src/exchange/read-circle-file.ts'
import { anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { demoFile } from './demo-file.ts'

const database = useDatabase()
const SLUG = 'slim-samenwerken-in-regionale-netwerken'

const bringIn = (instituteId: string, file: CircleFile) =>
  database()
    .db.transaction()
    .execute((trx) => importFile(trx, { instituteId, file }, NOW))

const rowsPerTable = async () => {
  const tables = [
    'person',
    'organisation',
    'circle',
    'meeting',
    'programme_item',
    'host_section',
    'host_task',
    'news_offer',
    'registration',
    'letter',
  ]
  const counts = tables.map(async (table) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
      database().db,
    )
    return [table, rows[0]?.n] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

describe('import and export', () => {
  test('give back every known part of the demo circle', async () => {
    const file = circleFile.parse(demoFile())
    const institute = await anInstitute(database().db)
    await bringIn(institute.id, file)
    expect(await exportFile(database().db, SLUG)).toEqual(file)
  })

  test('twice doubles nothing and mails nobody', async () => {
    const file = circleFile.parse(demoFile())
    const institute = await anInstitute(database().db)
    await bringIn(institute.id, file)
    const once = await rowsPerTable()
    await bringIn(institute.id, file)
    expect(await rowsPerTable()).toEqual(once)
    expect(once).toMatchObject({
      circle: 1,
      meeting: 5,
      registration: 24,
      person: 33,
      host_task: 45,
      news_offer: 10,
      letter: 0,
    })
    expect(await exportFile(database().db, SLUG)).toEqual(file)
  })

  test('take over what the file changed', async () => {
    const file = circleFile.parse(demoFile())
    const institute = await anInstitute(database().db)
    await bringIn(institute.id, file)
    const changed = structuredClone(file)
    changed.circle.nameNl = 'Samen slimmer'
    changed.meetings[1] = { ...(changed.meetings[1] ?? fail()), hostCity: 'Baarn' }
    await bringIn(institute.id, changed)
    expect(await exportFile(database().db, SLUG)).toEqual(changed)
  })

  test('keep the fewest minutes and the fixed times, with the clock times that follow', async () => {
    const file = circleFile.parse(demoFile())
    const [, , dive, lunch] = file.meetings[4]?.agenda.slice(2, 6) ?? []
    if (!dive || !lunch) throw new Error('the fifth meeting has lunch after a deep dive')
    // Ten minutes earlier on the table: the deep dive may be that much shorter, and the visit waits no longer.
    Object.assign(dive, { leastMinutes: 45, end: '12:35' })
    Object.assign(lunch, { fixedStart: '12:35', start: '12:35', end: '13:35', minutes: 60 })
    expect(readCircleFile(file)).toMatchObject({ circle: file })
    const institute = await anInstitute(database().db)
    await bringIn(institute.id, file)
    expect(await exportFile(database().db, SLUG)).toEqual(file)
    const agenda = await loadAgenda(database().db, { circleSlug: SLUG, number: 5 })
    expect(agenda?.fits).toEqual([{ at: 4, fromMinutes: 60, toMinutes: 50 }])
  })

  test('keep who did a task when, and give meetings of an older file the list of their circle', async () => {
    const file = circleFile.parse(demoFile())
    const institute = await anInstitute(database().db)
    await bringIn(institute.id, file)
    const doneBy = () =>
      database()
        .db.selectFrom('host_task')
        .where('import_key', '=', 'm-1-t-ruimte')
        .select(['id', 'done_by'])
        .executeTakeFirst()
    await database()
      .db.updateTable('host_task')
      .set({ done_by: 'Noor Voorbeeld' })
      .where('import_key', '=', 'm-1-t-ruimte')
      .execute()
    const before = await doneBy()
    await bringIn(institute.id, file)
    expect(await doneBy()).toEqual(before)
    await database().db.deleteFrom('host_task').execute()
    delete file.hostTasks
    await bringIn(institute.id, file)
    expect(await rowsPerTable()).toMatchObject({ host_task: 45 })
  })

  test('keep what experts answered meanwhile, and bring nobody back who was taken off', async () => {
    const file = circleFile.parse(demoFile())
    const { db } = database()
    const institute = await anInstitute(db)
    await bringIn(institute.id, file)
    const experts = () =>
      db
        .selectFrom('expert')
        .orderBy('named')
        .select(['id', 'name', 'state', 'needs', 'revoked_at'])
        .execute()
    await db
      .updateTable('expert')
      .set({ state: 'confirmed', needs: 'Een beamer' })
      .where('name', '=', 'Mira Simulant')
      .execute()
    await db.updateTable('expert').set({ revoked_at: NOW }).where('name', '=', 'Ada Oogst').execute()
    const before = await experts()
    expect(before.map(({ name }) => name)).toContain('Mira Simulant')
    await bringIn(institute.id, file)
    expect(await experts()).toEqual(before)
  })

  test('keep an expert who is no more than a name, and several of one deep dive', async () => {
    const file = circleFile.parse(demoFile())
    const institute = await anInstitute(database().db)
    const [dive] = file.deepDives ?? []
    if (!dive) fail()
    else
      dive.experts = [
        ...(dive.experts ?? []),
        { name: 'Iemand Uit het Veld', kind: 'ervaring', status: 'genoemd' },
        { name: 'Bo Bedacht', email: 'bo@example.org', kind: 'ervaring', status: 'kan niet' },
      ]
    await bringIn(institute.id, file)
    expect(await exportFile(database().db, SLUG)).toEqual(file)
  })

  test('never give more seats than there are', async () => {
    const file = circleFile.parse(demoFile())
    file.circle.maxParticipants = 20
    const institute = await anInstitute(database().db)
    await bringIn(institute.id, file)
    const exported = await exportFile(database().db, SLUG)
    expect(exported?.participants.map(({ status }) => status)).toEqual([
      ...Array(20).fill(undefined),
      ...Array(4).fill('wachtlijst'),
    ])
  })

  test('leave the circle of another institute alone', async () => {
    const file = circleFile.parse(demoFile())
    const [first, second] = [
      await anInstitute(database().db),
      await anInstitute(database().db, { slug: 'ander', name: 'Ander' }),
    ]
    await bringIn(first.id, file)
    file.circle.nameNl = 'Gekaapt'
    expect(await bringIn(second.id, file)).toEqual({ done: false, reason: 'slugTaken' })
    expect((await exportFile(database().db, SLUG))?.circle.nameNl).toBe(
      'Slim samenwerken in regionale netwerken',
    )
  })
})

const fail = (): never => {
  throw new Error('the demo circle has five meetings')
}
