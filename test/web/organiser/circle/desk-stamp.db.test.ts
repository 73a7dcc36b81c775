import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Db } from '../../../../src/db/connect.ts'
import { holdFrom } from '../../../../src/mail/hold.ts'
import { markUndeliverable } from '../../../../src/mail/undeliverable.ts'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { findDesk } from '../../../../src/web/organiser/circle/queries.ts'
import {
  aCircle,
  anInstitute,
  anOrganisation,
  anOrganiser,
  aRegistration,
} from '../../../factories/circle.ts'
import { anExpert, deepDiveOf } from '../../../factories/expert.ts'
import { aHostRequest } from '../../../factories/host-request.ts'
import { aLetter, calendarText } from '../../../factories/letter.ts'
import { aTask } from '../../../factories/task.ts'
import { testApp } from '../../../support/app.ts'
import { NOW } from '../../../support/moment.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()
const DESK = '/organiser/circles/slim-samenwerken'

const aDeskWorld = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const organiser = await anOrganiser(db, institute.id)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const [first] = circle.meetings
  if (!first) throw new Error('the circle has a meeting')
  const guest = await anOrganisation(db, institute.id, 'Breda')
  const registration = await aRegistration(
    db,
    { instituteId: institute.id, circleId: circle.id },
    { organisationId: guest.id },
  )
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  return { db, institute, organiser, circle, meeting: first.id, guest, registration, cookie }
}
type DeskWorld = Awaited<ReturnType<typeof aDeskWorld>>

/** Asks for the page as somebody who is signed in does. */
const look = async (db: Db, knownStamp = '') => {
  const { sid } = await db.selectFrom('session').select('sid').executeTakeFirstOrThrow()
  const facts = await findDesk(db, { sessionId: sid, slug: 'slim-samenwerken', knownStamp })
  if (!facts) throw new Error('the session finds no page')
  return facts
}

interface Change {
  what: string
  /** what is so before the first look */
  before?: (world: DeskWorld) => Promise<unknown>
  change: (world: DeskWorld) => Promise<unknown>
}

const CHANGES: Change[] = [
  {
    what: 'e-mail to a participant no longer arrives',
    change: ({ db, institute }) => {
      const marked = { instituteId: institute.id, address: 'zoe@example.org', words: '5.1.1', letterId: null }
      return db.transaction().execute((trx) => markUndeliverable(trx, marked, NOW))
    },
  },
  {
    what: 'a guest expert is asked',
    change: async ({ db, meeting }) => anExpert(db, { itemId: await deepDiveOf(db, meeting) }),
  },
  {
    what: 'somebody is asked to be host',
    change: ({ db, meeting, organiser }) =>
      aHostRequest(db, { meetingId: meeting, organiserId: organiser.id }),
  },
  {
    what: 'the circle chooses another day for a letter over time',
    change: ({ db, circle }) =>
      db
        .insertInto('occasion_plan')
        .values({ circle_id: circle.id, kind: 'programmeReady', days: 15, hour: 9 })
        .execute(),
  },
  {
    what: 'the circle does without a letter over time',
    change: ({ db, circle }) =>
      db
        .insertInto('letter_mode')
        .values({ circle_id: circle.id, kind: 'programmeReady', mode: 'off' })
        .execute(),
  },
  {
    what: 'a draft of the circle is thrown away',
    before: async ({ db, institute, circle }) => {
      const letter = aLetter(institute.id, 'seatGiven', { isDraft: true, circleId: circle.id })
      // More drafts of the institute than its menu counts: their number says nothing new.
      for (let count = 0; count < 101; count++)
        await db
          .transaction()
          .execute((trx) =>
            writeLetter(trx, { ...letter, streamKey: `draft:${count}`, dedupeKey: `draft:${count}` }, NOW),
          )
    },
    change: ({ db }) =>
      db.updateTable('letter').set({ state: 'discarded' }).where('stream_key', '=', 'draft:7').execute(),
  },
  {
    what: 'a host editor is invited',
    change: ({ db, meeting }) =>
      db
        .insertInto('host_editor')
        .values({ meeting_id: meeting, email: 'noor@example.org', name: 'Noor', invited_at: NOW })
        .execute(),
  },
  {
    what: 'a letter begins to wait for somebody',
    change: ({ db, institute }) =>
      db
        .transaction()
        .execute((trx) => writeLetter(trx, aLetter(institute.id, 'seatGiven', { isDraft: true }), NOW)),
  },
  {
    what: 'an item of a programme takes longer',
    change: ({ db, meeting }) =>
      db
        .updateTable('programme_item')
        .set({ minutes: 33 })
        .where('meeting_id', '=', meeting)
        .where('position', '=', 2)
        .execute(),
  },
  {
    what: 'an item of a programme is taken out',
    change: ({ db, meeting }) =>
      db.deleteFrom('programme_item').where('meeting_id', '=', meeting).where('position', '=', 2).execute(),
  },
  {
    what: 'the host names a venue',
    change: ({ db, meeting }) =>
      db
        .updateTable('host_section')
        .set({ venue_name: 'De Demokapel' })
        .where('meeting_id', '=', meeting)
        .execute(),
  },
  {
    what: 'a task is added to a meeting',
    change: ({ db, meeting }) => aTask(db, meeting, { weeksBefore: 6 }),
  },
  {
    what: 'a letter about an edit waits',
    change: ({ db, institute, circle }) => {
      const calendar = { method: 'REQUEST' as const, text: calendarText }
      const hold = holdFrom(null, NOW)
      const streamKey = `invitation:${crypto.randomUUID()}`
      const wish = { circleId: circle.id, streamKey, calendar, hold }
      const letter = aLetter(institute.id, 'meetingChanged', wish)
      return db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
    },
  },
  {
    what: 'a meeting is moved',
    change: ({ db, meeting }) =>
      db.updateTable('meeting').set({ held_on: '2026-12-11' }).where('id', '=', meeting).execute(),
  },
  {
    what: 'a person has another name',
    change: ({ db, registration }) =>
      db.updateTable('person').set({ first_name: 'Noor' }).where('id', '=', registration.personId).execute(),
  },
  {
    what: 'the organisation of a participant has another name',
    change: ({ db, guest }) =>
      db.updateTable('organisation').set({ name: 'Breda en om' }).where('id', '=', guest.id).execute(),
  },
  {
    what: 'somebody registers',
    change: ({ db, institute, circle }) =>
      aRegistration(db, { instituteId: institute.id, circleId: circle.id }, { firstName: 'Noor' }),
  },
  {
    what: 'somebody withdraws',
    change: ({ db, registration }) =>
      db
        .updateTable('registration')
        .set({ state: 'withdrawn', ended_at: NOW })
        .where('id', '=', registration.id)
        .execute(),
  },
  {
    what: 'a host organisation is added',
    change: ({ db, circle, guest }) =>
      db
        .insertInto('circle_organisation')
        .values({ circle_id: circle.id, organisation_id: guest.id, position: 9, import_key: null })
        .execute(),
  },
  {
    what: 'the institute has other colours',
    change: ({ db, institute }) =>
      db
        .updateTable('institute')
        .set({ theme_tokens: JSON.stringify({ accent: '#123456' }) })
        .where('id', '=', institute.id)
        .execute(),
  },
  {
    what: 'the circle has another title',
    change: ({ db, circle }) =>
      db.updateTable('circle').set({ title: 'Samen slimmer' }).where('id', '=', circle.id).execute(),
  },
]

describe('the remembered page of a circle for its organiser', () => {
  test.each(CHANGES)('is another one at once when $what', async ({ before: makeSo, change }) => {
    const world = await aDeskWorld()
    await makeSo?.(world)
    const app = testApp(database())
    const open = () => request(app).get(DESK).set('Cookie', world.cookie).expect(200)
    const first = await open()
    const before = await look(world.db)
    expect((await open()).text).toBe(first.text)
    expect(await look(world.db, before.stamp)).toEqual({ stamp: before.stamp, text: null })
    await change(world)
    const after = await look(world.db, before.stamp)
    expect(after.text).toEqual(expect.any(String))
    expect(after.text).not.toBe(before.text)
    expect((await open()).text).toBe(
      (await request(testApp(database())).get(DESK).set('Cookie', world.cookie)).text,
    )
  })

  test('stays the same one when a statement changes nothing', async () => {
    const { db, meeting, registration } = await aDeskWorld()
    const { stamp } = await look(db)
    await db
      .updateTable('person')
      .set({ first_name: 'Zoë' })
      .where('id', '=', registration.personId)
      .execute()
    await db.updateTable('meeting').set({ theme: 'Thema 1' }).where('id', '=', meeting).execute()
    expect(await look(db, stamp)).toEqual({ stamp, text: null })
  })

  test('is another one when a change that began first is written last', async () => {
    const { db, meeting, registration } = await aDeskWorld()
    const slow = await db.startTransaction().execute()
    await slow
      .updateTable('person')
      .set({ first_name: 'Anna' })
      .where('id', '=', registration.personId)
      .execute()
    await db.updateTable('meeting').set({ theme: 'Anders' }).where('id', '=', meeting).execute()
    const { stamp } = await look(db)
    await slow.commit().execute()
    expect((await look(db, stamp)).text).toContain('Anna')
  })

  test('is another one when a name changes that is registered at the same moment', async () => {
    const { db, institute, circle } = await aDeskWorld()
    const other = await aCircle(db, { instituteId: institute.id, slug: 'elders', hosts: [] })
    const noor = await aRegistration(
      db,
      { instituteId: institute.id, circleId: other.id },
      { firstName: 'Noor' },
    )
    const naming = await db.startTransaction().execute()
    await naming.updateTable('person').set({ first_name: 'Nora' }).where('id', '=', noor.personId).execute()
    await db
      .insertInto('registration')
      .values({
        circle_id: circle.id,
        person_id: noor.personId,
        state: 'confirmed',
        registered_on: '2026-11-01',
        registered_at: NOW,
      })
      .execute()
    const { stamp } = await look(db)
    await naming.commit().execute()
    expect((await look(db, stamp)).text).toContain('Nora')
  })
})
