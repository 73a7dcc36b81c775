import { expect, test } from '@jest/globals'
import { agendaIcs } from '../../src/invitation/agenda-ics.ts'
import { fiveMeetings } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { eventsIn } from './outbox.ts'

const database = useDatabase()

test('one meeting is a calendar file with one event and nobody in it', async () => {
  const { db } = database()
  const { circle } = await fiveMeetings(db)
  const text = (await agendaIcs(db, { slug: circle.slug, number: 2, language: 'nl' }, NOW)) ?? ''
  expect(eventsIn(text).map(({ summary, start }) => [summary, start])).toEqual([
    ['Slim samenwerken, bijeenkomst 2 van 5: Thema 2', '2027-03-30T09:30:00'],
  ])
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD|Tess/)
  expect(await agendaIcs(db, { slug: circle.slug, number: 2, language: 'nl' }, NOW)).toBe(text)
})

test('there is none of a meeting or a circle that is not there', async () => {
  const { db } = database()
  const { circle } = await fiveMeetings(db)
  expect([
    await agendaIcs(db, { slug: circle.slug, number: 6, language: 'nl' }, NOW),
    await agendaIcs(db, { slug: 'geen-kring', number: 1, language: 'nl' }, NOW),
  ]).toEqual([null, null])
})
