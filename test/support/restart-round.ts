import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Db } from '../../src/db/connect.ts'
import { urlOfRunning } from '../../src/db/embedded-access.ts'
import { findPlace } from '../../src/db/embedded-place.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { applicants } from './applicants.ts'
import { killPostgres } from './embedded-process.ts'
import { freePorts, type RunningApp, startApps } from './two-apps.ts'
import { aVisitor } from './visitor.ts'

/** What was seen while PostgreSQL was killed and came back. */
export interface RestartRound {
  /** addresses that the app said it had registered, and those of them that are not in the database afterwards */
  acknowledged: number
  lost: string[]
  /** all statuses that pages and forms answered with, apart from 200 and 303 */
  otherStatuses: number[]
  /** what a page said while the database was away */
  wordsMeanwhile: string
  /** what /readyz said meanwhile */
  readyMeanwhile: string
  /** from the kill, and from the moment PostgreSQL took connections again, until a page answered 200 */
  backAfterKillMs: number
  backAfterReturnMs: number
  /** whether the app is the same process as before, without a crash in between */
  stayedUp: boolean
}

/** Starts an app with a PostgreSQL of its own on `dataDir`, kills that PostgreSQL so many times, and ends the app. */
export const restartRounds = async ({
  dataDir,
  rounds,
}: {
  dataDir: string
  rounds: number
}): Promise<RestartRound[]> => {
  const [port] = await freePorts(1)
  const [app] = await startApps(1, { env: { DATA_DIR: dataDir, PORT: `${port}` } })
  if (!app) throw new Error('startApps gives as many apps as it was asked for')
  const connected = async <T>(use: (db: Db) => Promise<T>): Promise<T> => {
    const url = await urlOfRunning(await findPlace(dataDir, () => {}), dataDir)
    const { db, close } = connect(url ?? '', { maxConnections: 1 })
    return use(db).finally(close)
  }
  const circle = await connected(async (db) =>
    aCircle(db, { instituteId: (await anInstitute(db)).id, capacity: 500 }),
  )
  const seen: RestartRound[] = []
  for (let round = 0; round < rounds; round++) {
    const sight = await restartRound({ app, dataDir, circle, first: round * 120, connected })
    seen.push({ ...sight, stayedUp: app.isRunning() })
  }
  const code = await app.stop()
  if (code !== 0) throw new Error(`the app ended with ${code}:\n${app.logged()}`)
  return seen
}

const READERS = 4
const WRITERS = 4
const ENOUGH = 10
const LATEST_MS = 30_000

/**
 * Kills the PostgreSQL that an app runs on `dataDir`, as hard as can be, while people read its pages and register;
 * the app starts it again by itself.
 * @param connected a connection made anew for each use: the one before may be broken
 */
const restartRound = async ({
  app,
  dataDir,
  circle,
  first,
  connected,
}: {
  app: RunningApp
  dataDir: string
  circle: { id: string; slug: string }
  /** number of the first person of this round */
  first: number
  connected: <T>(use: (db: Db) => Promise<T>) => Promise<T>
}): Promise<Omit<RestartRound, 'stayedUp'>> => {
  const people = await connected((db) => applicants(db, circle, { urls: [app.url], count: 120, first }))
  const begunAt = performance.now()
  const acknowledged: string[] = []
  const statuses: number[] = []
  let isOver = false
  let backAt = Number.POSITIVE_INFINITY
  let killedAt = Number.POSITIVE_INFINITY
  let wordsMeanwhile = ''

  const read = async () => {
    const reader = aVisitor(app.url)
    while (!isOver) {
      const askedAt = performance.now()
      const { status, text } = await reader.get(`/kringen/${circle.slug}`)
      statuses.push(status)
      if (status === 503) wordsMeanwhile = text
      if (status === 200 && askedAt > killedAt) backAt = Math.min(backAt, performance.now())
      await pause(10)
    }
  }
  const write = async () => {
    while (!isOver) {
      const person = people.pop()
      if (!person) return
      const { status } = await person.register()
      statuses.push(status)
      if (status === 303) acknowledged.push(person.email)
      else {
        // Somebody who reads "try again in a moment" does.
        people.push(person)
        await pause(50)
      }
    }
  }
  const load = Promise.all([
    ...Array.from({ length: READERS }, read),
    ...Array.from({ length: WRITERS }, write),
  ])

  // In the middle of it: some are in, many more press at this moment.
  while (acknowledged.length < ENOUGH && performance.now() - begunAt < LATEST_MS) await pause(5)
  await killPostgres(dataDir)
  killedAt = performance.now()
  const readyMeanwhile = (await aVisitor(app.url).get('/readyz')).text
  const returnedAt = await untilPostgresIsBack(dataDir)
  while (backAt === Number.POSITIVE_INFINITY && performance.now() - killedAt < LATEST_MS) await pause(5)
  // People go on for a while, as if nothing had been.
  await pause(300)
  isOver = true
  await load.catch((error) => {
    throw new Error(`the app did not answer (running: ${app.isRunning()}):\n${app.logged()}`, {
      cause: error,
    })
  })

  const rows = await connected((db) =>
    db
      .selectFrom('registration')
      .innerJoin('person', 'person.id', 'registration.person_id')
      .select('email')
      .where('circle_id', '=', circle.id)
      .execute(),
  )
  const kept = new Set(rows.map(({ email }) => email))
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((email) => !kept.has(email)),
    otherStatuses: [...new Set(statuses)].filter((status) => status !== 200 && status !== 303),
    wordsMeanwhile,
    readyMeanwhile,
    backAfterKillMs: Math.round(backAt - killedAt),
    // A page may be back before we noticed that PostgreSQL is.
    backAfterReturnMs: Math.round(Math.max(0, backAt - returnedAt)),
  }
}

const untilPostgresIsBack = async (dataDir: string): Promise<number> => {
  const place = await findPlace(dataDir, () => {})
  const latest = performance.now() + LATEST_MS
  while (!(await urlOfRunning(place, dataDir)) && performance.now() < latest) await pause(20)
  return performance.now()
}
