import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from '@jest/globals'
import pino from 'pino'
import { connect, type Db } from '../../src/db/connect.ts'
import { startLists } from '../../src/jobs/enter-lists.ts'
import { makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { queueList } from '../../src/jobs/queue-list.ts'
import { keepPeopleList } from '../../src/registration/people-list.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { aListedEntry } from '../factories/people-list.ts'
import { NOW } from '../support/moment.ts'
import { freshDatabase, useDatabase } from '../support/postgres.ts'
import { endApps, freePorts, startApps } from '../support/two-apps.ts'

const database = useDatabase()
const log = pino({ level: 'silent' })
afterAll(endApps)

const aQueuedList = async (db: Db, url: string, emails: string[]) => {
  const { id: instituteId } = await anInstitute(db)
  const { id: circleId } = await aCircle(db, { instituteId, hosts: ['Zwolle'], capacity: 30 })
  const listId = crypto.randomUUID()
  const lines = emails.map((email, at) => ({ line: at + 2, person: aListedEntry(at, { email }) }))
  const queue = await startQueue({ url, log })
  await makeTransact(
    db,
    queue,
  )(async (trx) => {
    await keepPeopleList(trx, { listId, circleId, lines }, NOW)
    await queueList(trx, queue.boss, listId)
  })
  return { queue, listId }
}

const isFinished = async (db: Db) =>
  (await db.selectFrom('people_list').select('finished_at').executeTakeFirstOrThrow()).finished_at !== null

const entered = async (db: Db) =>
  (
    await db
      .selectFrom('registration')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .orderBy('registration.arrival')
      .select('person.email')
      .execute()
  ).map(({ email }) => email)

const until = async (isSo: () => Promise<boolean>, seconds: number) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50)) if (await isSo()) return
}

test('a line that cannot be entered is passed over and does not keep out the others', async () => {
  const { db, url } = database()
  const sound = Array.from({ length: 24 }, (_, at) => `n${at}@example.org`)
  const { queue } = await aQueuedList(db, url, sound.toSpliced(5, 0, 'no address'))
  const lists = await startLists({
    queue,
    transact: makeTransact(db, queue),
    secret: 'a secret of thirty-two characters',
    log,
    now: () => NOW,
  })
  await until(() => isFinished(db), 15)
  await lists.stop()
  await queue.stop()
  expect(await entered(db)).toEqual(sound)
  const failed = await db
    .selectFrom('people_list_row')
    .where('outcome', '=', 'failed')
    .select(['line', 'email', 'person'])
    .execute()
  expect(failed).toEqual([{ line: 7, email: 'no address', person: null }])
})

test('kill -9 in the middle of a list: another process goes on, in order, and nobody is entered twice', async () => {
  const fresh = await freshDatabase('lists')
  const { db, close } = connect(fresh.url, { maxConnections: 2 })
  try {
    const emails = Array.from({ length: 500 }, (_, at) => `n${at}@example.org`)
    const { queue } = await aQueuedList(db, fresh.url, emails)
    await queue.stop()
    const options = { databaseUrl: fresh.url }
    const ports = await freePorts(2)
    // The first one only serves pages: it leaves the list alone.
    const [pages] = await startApps(1, { ...options, env: { PORT: `${ports[0]}`, JOBS: 'off' } })
    expect(await entered(db)).toEqual([])
    const [worker] = await startApps(1, options)
    await until(async () => (await entered(db)).length > 40, 20)
    await worker?.kill9()
    const atKill = (await entered(db)).length
    await startApps(1, options)
    await until(() => isFinished(db), 40)
    expect([atKill > 40 && atKill < 500, pages?.isRunning()]).toEqual([true, true])
    expect(await entered(db)).toEqual(emails)
    const letters = await db
      .selectFrom('letter')
      .where('kind', 'in', ['enteredConfirmed', 'enteredWaiting'])
      .select('recipient_address as to')
      .orderBy('written')
      .execute()
    expect(letters.map(({ to }) => to)).toEqual(emails)
  } finally {
    await endApps()
    await close()
    await fresh.drop()
  }
}, 120_000)
