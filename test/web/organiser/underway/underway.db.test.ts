import { expect, test } from '@jest/globals'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aLetter } from '../../../factories/letter.ts'
import { aPeopleList } from '../../../factories/people-list.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const CIRCLE = '/organiser/circles/slim-samenwerken'

const aDesk = async (role: 'owner' | 'reader' = 'owner') => {
  const { db } = database()
  const { instituteId, get } = await aSignedInOrganiser(database(), { role })
  const circle = await aCircle(db, { instituteId })
  const other = await aCircle(db, { instituteId, slug: 'elders', title: 'Elders', hosts: [] })
  return { db, instituteId, circle, other, get }
}

/** What a page says of work; null for nothing. */
const said = async (get: Awaited<ReturnType<typeof aDesk>>['get'], path: string) =>
  textOf((await get(path).expect(200)).text).match(/Bezig: \d+ van \d+ [a-z-]+/g)

test('home and the page of the circle say how many e-mails of a press have left, until all have', async () => {
  const { db, instituteId, circle, get } = await aDesk()
  const pressId = crypto.randomUUID()
  const ids: string[] = []
  for (const number of [1, 2, 3]) {
    const letter = aLetter(instituteId, 'seatGiven', { circleId: circle.id, streamKey: `press:${number}` })
    const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
    ids.push(written?.id ?? '')
  }
  await db.updateTable('letter').set({ press_id: pressId }).where('id', 'in', ids).execute()
  const send = (at: number) =>
    db
      .updateTable('letter')
      .set({ state: 'sent', sent_at: NOW })
      .where('id', '=', ids[at] ?? '')
      .execute()
  await send(0)
  expect([await said(get, '/organiser'), await said(get, CIRCLE)]).toEqual([
    ['Bezig: 1 van 3 e-mails'],
    ['Bezig: 1 van 3 e-mails'],
  ])
  expect((await get('/organiser')).text).toContain(`href="/organiser/letters/presses/${pressId}"`)
  await send(1)
  expect(await said(get, CIRCLE)).toEqual(['Bezig: 2 van 3 e-mails'])
  await send(2)
  expect([await said(get, '/organiser'), await said(get, CIRCLE)]).toEqual([null, null])
})

test('they say how many people of a list are in; another circle does not', async () => {
  const { db, circle, get } = await aDesk()
  const listId = await aPeopleList(db, { circleId: circle.id, people: 5 })
  await db
    .updateTable('people_list_row')
    .set({ person: null, outcome: 'confirmed' })
    .where('people_list_id', '=', listId)
    .where('line', '<=', 3)
    .execute()
  expect([await said(get, '/organiser'), await said(get, CIRCLE)]).toEqual([
    ['Bezig: 2 van 5 mensen'],
    ['Bezig: 2 van 5 mensen'],
  ])
  expect(await said(get, '/organiser/circles/elders')).toBeNull()
  expect((await get(CIRCLE)).text).toContain(`href="${CIRCLE}/ways-in/list/${listId}"`)
  await db.updateTable('people_list').set({ finished_at: NOW }).where('id', '=', listId).execute()
  expect(await said(get, CIRCLE)).toBeNull()
})

test('who may only read is told of a list, without the way to a page that is not theirs', async () => {
  const { db, circle, get } = await aDesk('reader')
  const listId = await aPeopleList(db, { circleId: circle.id, people: 5 })
  expect(await said(get, CIRCLE)).toEqual(['Bezig: 0 van 5 mensen'])
  for (const path of ['/organiser', CIRCLE]) expect((await get(path)).text).not.toContain(listId)
})

test('work of another institute is nobody else’s', async () => {
  const { db, circle } = await aDesk()
  await aPeopleList(db, { circleId: circle.id, people: 5 })
  const { get } = await aSignedInOrganiser(database(), { slug: 'ander-huis' })
  expect(await said(get, '/organiser')).toBeNull()
})
