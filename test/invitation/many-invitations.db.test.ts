import { expect, test } from '@jest/globals'
import { connect, type Db } from '../../src/db/connect.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { lockCircle } from '../../src/registration/queries.ts'
import { fiveMeetings, move, synchronise } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { doneOrStopped } from '../support/stopped-by-lock.ts'
import { brief, outbox, sendAll } from './outbox.ts'

const database = useDatabase()
const names = (count: number) => Array.from({ length: count }, (_, at) => `Persoon${at + 1}`)

test('two who look at the same moment write each letter once', async () => {
  const { db } = database()
  const { circleId } = await fiveMeetings(db, { people: names(3) })
  const both = await Promise.all([synchronise(db, { circleId }), synchronise(db, { circleId })])
  expect(both.map(({ invited }) => invited).sort((a, b) => a - b)).toEqual([0, 15])
  expect(await outbox(db)).toHaveLength(15)
})

test('a letter that delivery claims at that very moment is left to it, and followed by the next', async () => {
  const { db, pool } = database()
  const { circleId, second } = await fiveMeetings(db)
  await synchronise(db, { circleId, meetingId: second })
  let isMoved = false
  const moving = await db.transaction().execute(async (trx) => {
    await trx.updateTable('letter').set({ state: 'sending', attempts: 1 }).execute()
    const moving = move(db, second, { heldOn: '2027-04-06' }).then(() => {
      isMoved = true
    })
    await doneOrStopped(pool, moving)
    expect(isMoved).toBe(false)
    return { moving }
  })
  await moving.moving
  expect(await brief(db)).toEqual([
    ['sending', 'REQUEST', 0, '2027-03-30T09:30:00'],
    ['held', 'REQUEST', 1, '2027-04-06T09:30:00'],
  ])
})

test('who signs up while a meeting moves neither waits for ever nor misses the move', async () => {
  const { db, pool } = database()
  const { circleId, registrationId, second } = await fiveMeetings(db)
  const both = await db.transaction().execute(async (trx) => {
    await lockCircle(trx, circleId)
    const moving = move(db, second, { heldOn: '2027-04-06' })
    await doneOrStopped(pool, moving)
    await synchroniseInvitations(trx, { circleId, registrationId }, NOW)
    return { moving }
  })
  expect(await both.moving).toEqual({ invited: 1, updated: 0, cancelled: 0 })
  expect((await brief(db)).filter(([, , , start]) => String(start).startsWith('2027-04-06'))).toHaveLength(1)
})

test.each([
  { people: 3, name: 'few' },
  { people: 30, name: 'many' },
])('asks as many questions about $name people', async ({ people }) => {
  const { db, url } = database()
  const { circleId, second } = await fiveMeetings(db, { people: names(people) })
  const statements: string[] = []
  const counted = connect(url, { onQuery: (text) => statements.push(text) })
  await synchronise(counted.db, { circleId })
  const first = countOf(statements)
  expect(await countLetters(db)).toBe(people * 5)
  await sendAll(db)
  statements.length = 0
  await db.updateTable('meeting').set({ held_on: '2027-04-06' }).where('id', '=', second).execute()
  await synchronise(counted.db, { circleId })
  const update = countOf(statements)
  await counted.close()
  expect(first).toEqual({ questions: 9, letterWrites: 1, otherWrites: 1 })
  expect(await countLetters(db)).toBe(people * 6)
  expect(update).toEqual({ questions: 9, letterWrites: 1, otherWrites: 1 })
})

const countLetters = async (db: Db) => (await db.selectFrom('letter').select('id').execute()).length

const countOf = (statements: string[]) => {
  const isWrite = (text: string) => /^\s*(insert|update|delete)/.test(text)
  const isLetter = (text: string) => /^\s*insert into "?letter"?[ (]/.test(text)
  return {
    questions: statements.filter((text) => /^\s*select/.test(text)).length,
    letterWrites: statements.filter(isLetter).length,
    otherWrites: statements.filter((text) => isWrite(text) && !isLetter(text)).length,
  }
}
