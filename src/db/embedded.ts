import { randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { findPostmaster, takeOwnerLock } from './embedded-lock.ts'
import { createCluster, type Server, serverOf, startServer } from './embedded-server.ts'
import { findPlace, findPrograms, type Place } from './embedded-staging.ts'

export interface EmbeddedOptions {
  /** Folder of this installation; made when absent. */
  dataDir: string
  /** Told what happens, one English sentence at a time. */
  log: (message: string) => void
  /** PostgreSQL settings over the safe defaults; tests pass `fsync: 'off'` and the like. */
  settings?: Record<string, string>
}

export interface EmbeddedPostgres {
  /** Connects to the database `leerkring` on 127.0.0.1, password included. */
  url: string
  /** Shuts PostgreSQL down in order and waits; does nothing when another process owns it. May be called twice. */
  stop(): Promise<void>
}

interface Access {
  user: string
  password: string
  /** Where it listened last; tried first, so that the address stays the same. */
  port?: number
}

const database = 'leerkring'
const waitSteps = 600
const stepMs = 100

/**
 * Starts the PostgreSQL from npm on the data in `dataDir`, making it first when there is none.
 * A server that outlived its app (kill -9) is taken over; one that another living app owns is used and left running.
 * Throws with PostgreSQL's own last words when it does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true })
  const dataDir = await realpath(options.dataDir)
  const place = await findPlace(dataDir, options.log)
  for (let step = 0; step < waitSteps; step++) {
    const lock = takeOwnerLock(place.home)
    if (lock) {
      try {
        return await own(place, dataDir, options, lock.release)
      } catch (error) {
        lock.release()
        throw error
      }
    }
    const url = await urlOfRunning(place, dataDir)
    if (url) {
      options.log('Using the PostgreSQL that another process of this app runs.')
      return { url, stop: async () => {} }
    }
    await pause(stepMs)
  }
  throw new Error(`Another process holds ${place.home}, but its PostgreSQL does not answer.`)
}

async function own(
  place: Place,
  dataDir: string,
  options: EmbeddedOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const adopted = await adopt(place, dataDir, options.log)
  const server = adopted ?? (await startFresh(place, dataDir, options))
  const access = await readAccess(dataDir)
  await writeAccess(dataDir, { ...access, port: server.port })
  await ensureDatabase(urlFor({ ...access, port: server.port }, 'postgres'))
  // A process that ends without stop() must not leave the server behind; signals alone never come here.
  const lastResort = () => server.signal('SIGINT')
  process.once('exit', lastResort)
  const stop = async () => {
    await server.stop()
    process.removeListener('exit', lastResort)
    release()
  }
  let stopping: Promise<void> | undefined
  return {
    url: urlFor({ ...access, port: server.port }, database),
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** A server left by a dead owner: wait while it recovers or goes, then take it or start anew. */
async function adopt(place: Place, dataDir: string, log: (message: string) => void): Promise<Server | null> {
  for (let step = 0; step < waitSteps; step++) {
    const postmaster = await findPostmaster(place.data)
    if (!postmaster) return null
    if (postmaster.isReady && (await urlOfRunning(place, dataDir))) {
      log('Taking over the PostgreSQL that an earlier process left running.')
      return serverOf(postmaster, place.data)
    }
    await pause(stepMs)
  }
  throw new Error(
    `A PostgreSQL on ${place.data} runs, but does not answer with the access in ${accessFile(dataDir)}.`,
  )
}

async function startFresh(place: Place, dataDir: string, options: EmbeddedOptions): Promise<Server> {
  const programs = await findPrograms(place, options.log)
  const settings = options.settings ?? {}
  if (!place.hasData) {
    const access = { user: 'leerkring', password: randomBytes(24).toString('hex') }
    await writeAccess(dataDir, access)
    await createCluster({ place, programs, ...access, isSynced: settings.fsync !== 'off' })
  }
  const { port } = await readAccess(dataDir)
  const logFile = join(dataDir, 'postgres.log')
  return startServer({ place, programs, logFile, settings, preferredPort: port })
}

async function urlOfRunning(place: Place, dataDir: string): Promise<string | null> {
  const postmaster = await findPostmaster(place.data)
  if (!postmaster?.isReady) return null
  try {
    const access = { ...(await readAccess(dataDir)), port: postmaster.port }
    const isOurs = await withClient(urlFor(access, database), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      return rows[0]?.data_directory === place.data
    })
    return isOurs ? urlFor(access, database) : null
  } catch {
    // Still starting, just stopping, or its owner has not made the database yet: the caller asks again.
    return null
  }
}

async function ensureDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
  })
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that falls over meanwhile is reported by the query; unheard, this event would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function urlFor(access: Access, name: string): string {
  return `postgres://${access.user}:${access.password}@127.0.0.1:${access.port}/${name}`
}

function accessFile(dataDir: string): string {
  return join(dataDir, 'postgres-access.json')
}

async function readAccess(dataDir: string): Promise<Access> {
  // as: only writeAccess below writes this file, and connecting proves what it says.
  return JSON.parse(await readFile(accessFile(dataDir), 'utf8')) as Access
}

async function writeAccess(dataDir: string, access: Access): Promise<void> {
  const unfinished = `${accessFile(dataDir)}.new`
  await rm(unfinished, { force: true })
  await writeFile(unfinished, `${JSON.stringify(access)}\n`, { mode: 0o600 })
  await rename(unfinished, accessFile(dataDir))
}
