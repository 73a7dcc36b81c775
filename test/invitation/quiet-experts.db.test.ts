import { beforeEach, expect, test } from '@jest/globals'
import type { Trx } from '../../src/db/connect.ts'
import { synchroniseExperts } from '../../src/invitation/synchronise-experts.ts'
import { letQuietLeave } from '../../src/mail/hold.ts'
import { bringBack, putAside } from '../../src/programme/put-aside.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { outbox, sendAll } from './outbox.ts'

const database = useDatabase()
let circleId: string
let meetingId: string
let itemId: string

// Olaf comes to the deep dive of a meeting that was not released, and his calendar knows when.
beforeEach(async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  circleId = circle.id
  meetingId = circle.meetings[0]?.id ?? ''
  itemId = await deepDiveOf(db, meetingId)
  await anExpert(db, { itemId, state: 'confirmed' })
  await edit(async () => {})
  await sendAll(db)
})

const edit = (work: (trx: Trx) => Promise<unknown>, now = NOW) =>
  database()
    .db.transaction()
    .execute(async (trx) => {
      await work(trx)
      await synchroniseExperts(trx, { circleId, isEdit: true }, now)
    })

const longer = (minutes: number) => (trx: Trx) =>
  trx
    .updateTable('programme_item')
    .set((eb) => ({ minutes: eb('minutes', '+', minutes) }))
    .where('meeting_id', '=', meetingId)
    .where('position', '=', 1)
    .execute()

const takeOut = (trx: Trx) => putAside(trx, { meetingId, itemId }, NOW)
const takeBack = (trx: Trx) => bringBack(trx, { meetingId, itemId }, NOW)

const letters = async () =>
  (await outbox(database().db)).map(({ kind, state, sequence, start }) => [kind, state, sequence, start])

const invited = ['expertConfirmed', 'sent', 0, '2026-12-10T12:15:00']
const uids = async () => new Set((await outbox(database().db)).map(({ uid }) => uid)).size

test('an expert hears once of quick edits of what stands before their part, from where it was', async () => {
  await edit(longer(10))
  await edit(longer(15), NOW.add({ minutes: 5 }))
  expect(await letters()).toEqual([
    invited,
    ['expertSlotChanged', 'superseded', 1, '2026-12-10T12:25:00'],
    ['expertSlotChanged', 'held', 2, '2026-12-10T12:40:00'],
  ])
  const { facts } = (await outbox(database().db))[2] ?? {}
  expect(facts?.changes).toEqual(['Tijd: 12.15–13.30 uur → 12.40–13.55 uur'])
})

test('a part that is taken out and brought back is told to nobody, and stays the same appointment', async () => {
  await edit(takeOut)
  expect((await letters())[1]).toEqual(['expertReleased', 'held', 1, '2026-12-10T12:15:00'])
  await edit(takeBack)
  expect((await letters()).slice(1)).toEqual([['expertReleased', 'superseded', 1, '2026-12-10T12:15:00']])
  await edit(longer(10))
  expect((await letters())[2]).toEqual(['expertSlotChanged', 'held', 2, '2026-12-10T12:25:00'])
  expect(await uids()).toBe(1)
})

test('a part that comes back at another time is told as a change', async () => {
  await edit(takeOut)
  await edit(longer(10))
  expect((await letters()).slice(1)).toEqual([['expertReleased', 'held', 1, '2026-12-10T12:15:00']])
  await edit(takeBack)
  expect((await letters()).slice(1)).toEqual([
    ['expertReleased', 'superseded', 1, '2026-12-10T12:15:00'],
    ['expertSlotChanged', 'held', 2, '2026-12-10T12:25:00'],
  ])
})

test('after the end was told, a part that comes back is another appointment', async () => {
  await edit(takeOut)
  await database()
    .db.transaction()
    .execute((trx) => letQuietLeave(trx, NOW.add({ minutes: 10 })))
  await edit(takeBack)
  expect((await letters()).slice(1)).toEqual([
    ['expertReleased', 'written', 1, '2026-12-10T12:15:00'],
    ['expertConfirmed', 'held', 0, '2026-12-10T12:15:00'],
  ])
  expect(await uids()).toBe(2)
})
