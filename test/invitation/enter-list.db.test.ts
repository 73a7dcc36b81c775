import { expect, test } from '@jest/globals'
import { enterPortion } from '../../src/invitation/enter-list.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'
import { aPeopleList } from '../factories/people-list.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const SECRET = 'a secret of thirty-two characters'

const aListOf = async (people: number, { capacity = 2 } = {}) => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'], capacity })
  const listId = await aPeopleList(db, { circleId: circle.id, people })
  const enter = (most?: number) =>
    db.transaction().execute((trx) => enterPortion(trx, { listId, ...(most ? { most } : {}) }, SECRET, NOW))
  return { db, instituteId, circleId: circle.id, listId, enter }
}

const lines = () =>
  database()
    .db.selectFrom('people_list_row')
    .orderBy('line')
    .select(['line', 'outcome', (eb) => eb('person', 'is not', null).as('isKept')])
    .execute()

const arrived = async () =>
  (
    await database()
      .db.selectFrom('registration')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .orderBy('registration.arrival')
      .select('person.email')
      .execute()
  ).map(({ email }) => email)

test('a list is entered in portions in its order, each with what became of it, and what was typed goes at once', async () => {
  const { db, enter } = await aListOf(5)
  expect(await enter(2)).toBe(true)
  expect(await lines()).toEqual([
    { line: 2, outcome: 'confirmed', isKept: false },
    { line: 3, outcome: 'confirmed', isKept: false },
    { line: 4, outcome: null, isKept: true },
    { line: 5, outcome: null, isKept: true },
    { line: 6, outcome: null, isKept: true },
  ])
  expect([await enter(2), await enter(2), await enter(2)]).toEqual([true, false, false])
  expect((await lines()).map(({ outcome }) => outcome)).toEqual([
    'confirmed',
    'confirmed',
    'waiting',
    'waiting',
    'waiting',
  ])
  expect(await arrived()).toEqual([0, 1, 2, 3, 4].map((number) => `n${number}@example.org`))
  const letters = await db
    .selectFrom('letter')
    .groupBy('kind')
    .orderBy('kind')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .execute()
  expect(letters).toEqual([
    { kind: 'enteredConfirmed', count: 2 },
    { kind: 'enteredWaiting', count: 3 },
    { kind: 'meetingInvitation', count: 4 },
  ])
})

test('two that work on one list at the same moment enter everybody once', async () => {
  const { enter } = await aListOf(12, { capacity: 20 })
  const empty = async () => {
    while (await enter(2));
  }
  await Promise.all([empty(), empty(), empty()])
  expect(await arrived()).toEqual(Array.from({ length: 12 }, (_, at) => `n${at}@example.org`))
})

test('who registered meanwhile is passed over, and a circle that was closed takes nobody more', async () => {
  const { db, instituteId, circleId, enter } = await aListOf(4, { capacity: 9 })
  await aRegistration(db, { instituteId, circleId }, { firstName: 'N1' })
  await enter(2)
  await db.updateTable('circle').set({ phase: 'closed' }).execute()
  await enter()
  expect((await lines()).map(({ outcome }) => outcome)).toEqual([
    'confirmed',
    'alreadyRegistered',
    'notOpen',
    'notOpen',
  ])
})

test('a portion calls in the calendars of its own people only', async () => {
  const { db, instituteId, circleId, enter } = await aListOf(2, { capacity: 9 })
  await aRegistration(db, { instituteId, circleId }, { firstName: 'Uit een bestand' })
  await enter()
  const rows = await db
    .selectFrom('letter')
    .where('kind', '=', 'meetingInvitation')
    .select('recipient_address as to')
    .distinct()
    .orderBy('to')
    .execute()
  expect(rows.map(({ to }) => to)).toEqual(['n0@example.org', 'n1@example.org'])
})
