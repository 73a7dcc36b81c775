import { randomBytes } from 'node:crypto'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  accessFile,
  ensureDatabase,
  readAccess,
  urlFor,
  urlOfRunning,
  writeAccess,
} from './embedded-access.ts'
import { createCluster, hasCluster } from './embedded-cluster.ts'
import { findPostmaster, takeOwnerLock } from './embedded-lock.ts'
import { findPlace, type Place } from './embedded-place.ts'
import { findPrograms } from './embedded-programs.ts'
import { type Server, serverOf, startServer } from './embedded-server.ts'

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

const waitSteps = 600
const stepMs = 100
const watchMs = 500

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

async function own(place: Place, dataDir: string, options: EmbeddedOptions, release: () => void) {
  let server = (await adopt(place, dataDir, options.log)) ?? (await startFresh(place, dataDir, options))
  const access = { ...(await readAccess(dataDir)), port: server.port }
  try {
    await writeAccess(dataDir, access)
    await ensureDatabase(access)
  } catch (error) {
    await server.stop()
    throw error
  }
  const ending = new AbortController()
  const watching = watch(ending.signal, options.log, async () => {
    if (!(await server.isGone())) return
    options.log('PostgreSQL ended unasked; starting it again.')
    server = await startFresh(place, dataDir, options)
    if (server.port !== access.port) options.log('Its port was taken meanwhile; this app must be restarted.')
  })
  // A process that ends without stop() must not leave the server behind; signals alone never come here.
  const lastResort = () => server.signal('SIGINT')
  process.once('exit', lastResort)
  const stop = async () => {
    ending.abort()
    await watching
    await server.stop()
    process.removeListener('exit', lastResort)
    release()
  }
  let stopping: Promise<void> | undefined
  return {
    url: urlFor(access),
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
    // Without the access it would never answer; this says so at once.
    await readAccess(dataDir)
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
  const programs = await findPrograms(place.home, place.account, options.log)
  const settings = options.settings ?? {}
  if (!(await hasCluster(place.data))) {
    const access = { user: 'leerkring', password: randomBytes(24).toString('hex') }
    await writeAccess(dataDir, access)
    await createCluster({ place, programs, ...access, isSynced: settings.fsync !== 'off' })
  }
  const { port } = await readAccess(dataDir)
  const logFile = join(dataDir, 'postgres.log')
  return startServer({ place, programs, logFile, settings, preferredPort: port })
}

/** Looks again and again until told to end; a look that fails is told and tried anew. */
async function watch(
  signal: AbortSignal,
  log: (message: string) => void,
  look: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    // Not held: a process that has nothing else to do may end. Being told to end cuts the pause short.
    await pause(watchMs, undefined, { ref: false, signal }).catch(() => {})
    if (!signal.aborted) await look().catch((error) => log(`PostgreSQL: ${error.message}`))
  }
}
