import { keepPlannedHosts } from '../../src/begin/planned-hosts.ts'
import type { Db } from '../../src/db/connect.ts'
import { holdFrom } from '../../src/mail/hold.ts'
import { markUndeliverable } from '../../src/mail/undeliverable.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { aCircle, anInstitute, anOrganisation, anOrganiser, aRegistration } from '../factories/circle.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import { aHostRequest } from '../factories/host-request.ts'
import { aLetter, calendarText } from '../factories/letter.ts'
import { aPeopleList } from '../factories/people-list.ts'
import { aTask } from '../factories/task.ts'
import { NOW } from './moment.ts'
import { sessionCookie } from './session-cookie.ts'

/** A circle with a meeting, somebody in it and somebody who is signed in: all of whom its page may tell. */
export const aDeskWorld = async (db: Db) => {
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
export type DeskWorld = Awaited<ReturnType<typeof aDeskWorld>>

/** One thing that changes, after which the page of its circle is another one. */
export interface DeskChange {
  what: string
  /** what is so before the first look */
  before?: (world: DeskWorld) => Promise<unknown>
  change: (world: DeskWorld) => Promise<unknown>
}

/** A change of everything that the page of a circle tells of. */
export const DESK_CHANGES: DeskChange[] = [
  {
    what: 'a list of people is being entered',
    change: ({ db, circle }) => aPeopleList(db, { circleId: circle.id, people: 2 }),
  },
  {
    what: 'e-mail to a participant no longer arrives',
    change: ({ db, institute }) => {
      const marked = { instituteId: institute.id, address: 'zoe@example.org', words: '5.1.1', letterId: null }
      return db.transaction().execute((trx) => markUndeliverable(trx, marked, NOW))
    },
  },
  {
    what: 'a host is kept who was not told when it was published',
    before: ({ db, meeting, guest }) =>
      db.updateTable('meeting').set({ host_organisation_id: guest.id }).where('id', '=', meeting).execute(),
    change: ({ db, circle, meeting, guest }) => {
      const host = { name: 'Noor', email: 'noor@example.org', language: 'nl', way: 'invite' } as const
      const hosts = [{ ...host, meetingId: meeting, organisationId: guest.id }]
      return db.transaction().execute((trx) => keepPlannedHosts(trx, { circleId: circle.id, hosts }))
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
