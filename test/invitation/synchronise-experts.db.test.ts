import { beforeEach, describe, expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import type { Trx } from '../../src/db/connect.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { cancelMeeting } from '../../src/meeting/cancel-meeting.ts'
import { bringBack, putAside } from '../../src/programme/put-aside.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
let circleId: string
let meetingId: string
let itemId: string
let expertId: string

beforeEach(async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  circleId = circle.id
  meetingId = circle.meetings[0]?.id ?? ''
  itemId = await deepDiveOf(db, meetingId)
  expertId = await anExpert(db, { itemId, state: 'confirmed' })
  await aRegistration(db, { instituteId: institute.id, circleId }, { firstName: 'Zoë' })
})

const change = async (work: (trx: Trx) => Promise<unknown> = async () => {}) => {
  const { db } = database()
  await db.transaction().execute(async (trx) => {
    await work(trx)
    await synchroniseInvitations(trx, { circleId }, NOW)
  })
  const letters = await db
    .selectFrom('letter')
    .where('kind', 'like', 'expert%')
    .where('state', '!=', 'sent')
    .orderBy('written')
    .select(['kind', 'calendar_method as method', 'calendar_text as text', 'link_requests as links'])
    .select(['recipient_address as to', 'stream_key as stream'])
    .execute()
  await db.updateTable('letter').set({ state: 'sent' }).execute()
  return letters
}

const eventIn = (text: string | null) => {
  const event = new ICAL.Component(ICAL.parse(text ?? '')).getFirstSubcomponent('vevent')
  const value = (name: string) => String(event?.getFirstPropertyValue(name) ?? '')
  return {
    uid: value('uid'),
    sequence: value('sequence'),
    from: value('dtstart'),
    to: value('dtend'),
    summary: value('summary'),
    status: value('status'),
    description: value('description'),
    attendee: value('attendee').toLowerCase(),
  }
}

describe("an expert's calendar", () => {
  test('gets their own part with its own times, once', async () => {
    const [letter, ...more] = await change()
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      kind: 'expertConfirmed',
      method: 'REQUEST',
      to: 'olaf@example.org',
      links: [{ name: 'link', purpose: 'expert', subjectId: expertId }],
    })
    const event = eventIn(letter?.text ?? null)
    const { db } = database()
    const items = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .orderBy('position')
      .select(['id', 'title', 'minutes'])
      .execute()
    const at = items.findIndex(({ id }) => id === itemId)
    const before = items.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0)
    const { startsAt } = await db
      .selectFrom('meeting')
      .where('id', '=', meetingId)
      .select('starts_at as startsAt')
      .executeTakeFirstOrThrow()
    const start = Temporal.PlainDateTime.from(`2026-12-10T${startsAt}`).add({ minutes: before })
    const end = start.add({ minutes: items[at]?.minutes ?? 0 })
    expect([event.from, event.to]).toEqual(
      [start, end].map((moment) => moment.toString({ smallestUnit: 'second' })),
    )
    expect(event.summary).toContain(items[at]?.title)
    expect(event).toMatchObject({ sequence: '0', attendee: 'mailto:olaf@example.org' })
    for (const { id, title } of items) if (id !== itemId) expect(letter?.text).not.toContain(title)
    expect(letter?.text).not.toContain('zoe')
    expect(await change()).toEqual([])
  })

  test('moves with the meeting and with what stands before it, under the same UID', async () => {
    const [first] = await change()
    const { uid } = eventIn(first?.text ?? null)
    const [moved] = await change((trx) =>
      trx.updateTable('meeting').set({ held_on: '2026-12-17' }).where('id', '=', meetingId).execute(),
    )
    expect(moved?.kind).toBe('expertSlotChanged')
    expect(eventIn(moved?.text ?? null)).toMatchObject({ uid, sequence: '1' })
    expect(eventIn(moved?.text ?? null).from).toContain('2026-12-17')
    const [later] = await change((trx) =>
      trx
        .updateTable('programme_item')
        .set((eb) => ({ minutes: eb('minutes', '+', 10) }))
        .where('meeting_id', '=', meetingId)
        .where('position', '=', 1)
        .execute(),
    )
    expect(eventIn(later?.text ?? null)).toMatchObject({ uid, sequence: '2' })
  })

  test('hears nothing of another title, and of what comes after it', async () => {
    await change()
    const letters = await change(async (trx) => {
      await trx.updateTable('programme_item').set({ title: 'Anders' }).execute()
      const last = trx.selectFrom('programme_item').where('meeting_id', '=', meetingId)
      await trx
        .updateTable('programme_item')
        .set({ minutes: 7 })
        .where('meeting_id', '=', meetingId)
        .where(
          'position',
          '=',
          last.select(({ fn }) => fn.max('position').as('last')),
        )
        .execute()
    })
    expect(letters).toEqual([])
  })

  test.each<[string, (trx: Trx) => Promise<unknown>, string]>([
    ['a no', (trx) => trx.updateTable('expert').set({ state: 'declined' }).execute(), ''],
    ['being taken off', (trx) => trx.updateTable('expert').set({ revoked_at: NOW }).execute(), ''],
    ['an item put aside', (trx) => putAside(trx, { meetingId, itemId }, NOW), ''],
    ['a meeting that is off', (trx) => cancelMeeting(trx, { meetingId, version: 1 }, NOW), 'CANCELLED'],
  ])('is freed by %s', async (_, work, status) => {
    const [first] = await change()
    const { uid, from } = eventIn(first?.text ?? null)
    const [ended, ...more] = await change(work)
    expect(more).toEqual([])
    expect(ended).toMatchObject({
      kind: status ? 'expertSlotCancelled' : 'expertReleased',
      method: 'CANCEL',
      links: [],
    })
    expect(eventIn(ended?.text ?? null)).toMatchObject({ uid, from, status, sequence: '1' })
    expect(await change()).toEqual([])
  })

  test('gets the part anew, under another UID, when the item is brought back', async () => {
    const [first] = await change()
    await change((trx) => putAside(trx, { meetingId, itemId }, NOW))
    const [again] = await change((trx) => bringBack(trx, { meetingId, itemId }, NOW))
    expect(again?.kind).toBe('expertConfirmed')
    expect(eventIn(again?.text ?? null).uid).not.toBe(eventIn(first?.text ?? null).uid)
  })

  test('hears nothing as long as they did not say yes, and of a draft', async () => {
    const { db } = database()
    await db.updateTable('circle').set({ phase: 'draft' }).execute()
    expect(await change()).toEqual([])
    await db.updateTable('circle').set({ phase: 'registrationOpen' }).execute()
    await db.updateTable('expert').set({ state: 'asked' }).execute()
    expect(await change()).toEqual([])
  })

  test('holds a part that runs past midnight to the day', async () => {
    await database().db.updateTable('programme_item').set({ minutes: 600 }).execute()
    const [letter] = await change()
    const { from, to } = eventIn(letter?.text ?? null)
    expect([from, to]).toEqual(['2026-12-10T23:58:00', '2026-12-10T23:59:00'])
  })
})
