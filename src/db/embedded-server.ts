import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findPostmaster, type Postmaster, pidFile } from './embedded-lock.ts'
import type { Place } from './embedded-place.ts'
import { environment, type Programs } from './embedded-programs.ts'

export interface Server {
  port: number
  /** Fast shutdown: open transactions roll back, data goes to disk; resolves when the process is gone. */
  stop(): Promise<void>
  isGone(): Promise<boolean>
  signal(name: 'SIGINT' | 'SIGQUIT'): void
}

interface Launch {
  place: Place
  programs: Programs
  logFile: string
  settings: Record<string, string>
  preferredPort: number | undefined
}

const attempts = 100
const readyStepMs = 20
const readySteps = 6_000
const largestLogBytes = 10_000_000

/**
 * Starts PostgreSQL on 127.0.0.1 and waits until it takes connections (recovery after a crash included).
 * The preferred port is tried first; when it is taken, or lost in a race, the system is asked for a free one.
 */
export async function startServer(launch: Launch): Promise<Server> {
  let words = ''
  let port = launch.preferredPort ?? (await freePort())
  for (let attempt = 0; attempt < attempts; attempt++) {
    await disownStalePidFile(launch.place.data)
    const logStart = await prepareLog(launch.logFile)
    const child = await spawnPostgres(launch, port)
    const postmaster = await waitUntilReady(child, launch.place.data)
    if (postmaster) return serverOf(postmaster, launch.place.data, child)
    words = (await readFile(launch.logFile)).subarray(logStart).toString('utf8').trim()
    if (/could not create any TCP\/IP sockets/.test(words)) port = await freePort()
    // After kill -9 of the main process its children need a moment to notice and let go of their memory.
    else if (/is still in use/.test(words)) await pause(200)
    else break
  }
  throw new Error(`PostgreSQL does not start on ${launch.place.data}: ${words || 'it said nothing'}`)
}

/** A running PostgreSQL as something that can be stopped, whether we started it (`child`) or found it. */
export function serverOf(postmaster: Postmaster, data: string, child?: ChildProcess): Server {
  const signal = (name: 'SIGINT' | 'SIGQUIT') => {
    try {
      process.kill(postmaster.pid, name)
    } catch {
      // Already gone, which is what the signal was for.
    }
  }
  const isGone = async () => {
    if (child) return child.exitCode !== null || child.signalCode !== null
    return (await findPostmaster(data))?.pid !== postmaster.pid
  }
  const stop = async () => {
    if (await isGone()) return
    signal('SIGINT')
    for (let step = 0; step < readySteps && !(await isGone()); step++) {
      if (step === readySteps / 2) signal('SIGQUIT')
      await pause(readyStepMs)
    }
  }
  return { port: postmaster.port, stop, isGone, signal }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || !address) throw new Error('The system gave no free port.')
  return address.port
}

/**
 * PostgreSQL refuses to start while the process number in its lock file belongs to a living process of the same user.
 * We know that it is not PostgreSQL (findPostmaster), so we put our own number there: that of its parent counts as
 * stale. Removing the file would be simpler, but takes away PostgreSQL's check that no orphan still writes the data.
 */
async function disownStalePidFile(data: string): Promise<void> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => null)
  if (text === null || (await findPostmaster(data))) return
  await writeFile(pidFile(data), text.replace(/^[^\n]*/, String(process.pid)))
}

/** @returns the length of the log so far: what comes after it belongs to this start */
async function prepareLog(logFile: string): Promise<number> {
  const { size } = await stat(logFile).catch(() => ({ size: 0 }))
  if (size < largestLogBytes) return size
  await rename(logFile, `${logFile}.old`)
  return 0
}

async function spawnPostgres(
  { place, programs, logFile, settings }: Launch,
  port: number,
): Promise<ChildProcess> {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(logFile, 'a', 0o600)
  try {
    const { uid, gid } = await stat(dirname(logFile))
    if (process.getuid?.() === 0) await log.chown(uid, gid)
    const child = spawn(programs.postgres, ['-D', place.data, '-p', String(port), ...flags], {
      ...place.account,
      cwd: '/',
      env: environment,
      stdio: ['ignore', log.fd, log.fd],
      // Its own session: Ctrl-C in the terminal must reach the app first, which stops PostgreSQL when it is done.
      detached: true,
    })
    await once(child, 'spawn')
    return child
  } finally {
    await log.close()
  }
}

/** @returns null when it ended instead */
async function waitUntilReady(child: ChildProcess, data: string): Promise<Postmaster | null> {
  for (let step = 0; step < readySteps; step++) {
    if (child.exitCode !== null || child.signalCode !== null) return null
    const postmaster = await findPostmaster(data)
    if (postmaster?.isReady && postmaster.pid === child.pid) return postmaster
    await pause(readyStepMs)
  }
  child.kill('SIGQUIT')
  return null
}
