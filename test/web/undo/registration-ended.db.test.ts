import { expect, test } from '@jest/globals'
import type { RegistrationState } from '../../../src/db/registration-tables.ts'
import { aCircle, aRegistration } from '../../factories/circle.ts'
import { NOW } from '../../support/moment.ts'
import { aSignedInOrganiser } from '../../support/organiser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const CIRCLE = '/organiser/circles/slim-samenwerken'

const aDesk = async (people: [string, RegistrationState][]) => {
  const { db } = database()
  const { instituteId, post } = await aSignedInOrganiser(database(), {}, { now: () => NOW })
  const circle = await aCircle(db, { instituteId, capacity: 1, hosts: ['Zwolle'] })
  const ids: string[] = []
  for (const [firstName, state] of people)
    ids.push((await aRegistration(db, { instituteId, circleId: circle.id }, { firstName, state })).id)
  const [id = ''] = ids
  return {
    db,
    /** ends the first one. @returns where that can be undone */
    end: async () => {
      const { location } = (await post(`${CIRCLE}/registrations/${id}/removal`, { reason: 'Vergissing' }))
        .headers
      return `/organiser/undo/${new URL(location ?? '', 'http://here').searchParams.get('undo')}`
    },
    undo: async (action: string) =>
      new URL((await post(action)).headers.location ?? '', 'http://here').searchParams.get('notice'),
    states: async () =>
      Promise.all(
        ids.map(
          async (one) =>
            (
              await db
                .selectFrom('registration')
                .where('id', '=', one)
                .select('state')
                .executeTakeFirstOrThrow()
            ).state,
        ),
      ),
    letters: async () =>
      (
        await db
          .selectFrom('letter')
          .where('stream_key', '=', `registration:${id}`)
          .orderBy('written')
          .select(['kind', 'state'])
          .execute()
      ).map(({ kind, state }) => `${kind} ${state}`),
    sendAll: () => db.updateTable('letter').set({ state: 'sent', sent_at: NOW, attempts: 1 }).execute(),
  }
}

test('the seat is theirs again while it is free, and they hear of it when the end had left', async () => {
  const { end, undo, states, letters, sendAll } = await aDesk([['Zoë', 'confirmed']])
  const action = await end()
  await sendAll()
  expect(await undo(action)).toBe('undone')
  expect(await states()).toEqual(['confirmed'])
  expect(await letters()).toEqual(['registrationRemoved sent', 'enteredConfirmed written'])
})

test('another end is told anew', async () => {
  const { end, undo, states, letters } = await aDesk([['Zoë', 'confirmed']])
  await undo(await end())
  expect(await letters()).toEqual(['registrationRemoved superseded'])
  await end()
  expect(await states()).toEqual(['removed'])
  expect(await letters()).toEqual(['registrationRemoved superseded', 'registrationRemoved written'])
})

test('a seat that was offered to the next in line stays with them, and the page says so', async () => {
  const { end, undo, states } = await aDesk([
    ['Zoë', 'confirmed'],
    ['Noor', 'waiting'],
  ])
  expect(await undo(await end())).toBe('undoFull')
  expect(await states()).toEqual(['removed', 'offered'])
})

test('who waited stands where they stood', async () => {
  const { db, end, undo, states } = await aDesk([
    ['Zoë', 'waiting'],
    ['Noor', 'confirmed'],
    ['Ada', 'waiting'],
  ])
  const action = await end()
  expect(await undo(action)).toBe('undone')
  expect(await states()).toEqual(['waiting', 'confirmed', 'waiting'])
  const first = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('state', '=', 'waiting')
    .orderBy('arrival')
    .select('first_name as name')
    .executeTakeFirstOrThrow()
  expect(first.name).toBe('Zoë')
})
