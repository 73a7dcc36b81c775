import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { findPostmaster } from '../../src/db/embedded-lock.ts'
import { homeOf } from '../../src/db/embedded-place.ts'
import type { Account } from '../../src/db/embedded-programs.ts'
import { removeInstallation } from './test-server.ts'

export interface App {
  url: string
  messages: string[]
  /** Sends the signal and waits until the process is gone. */
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; signal: string | null }>
}

interface AppOptions {
  /** The checkout to run; this one when absent. */
  checkout?: string
  account?: Account
}

const running = new Set<ChildProcess>()

/** A folder that everybody may enter, in the system's temporary folder. */
export async function enterableFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-embedded-'))
  await chmod(folder, 0o711)
  return folder
}

/** Starts embedded-app.ts on `dataDir` and waits until its PostgreSQL takes connections. */
export async function startApp(dataDir: string, options: AppOptions = {}): Promise<App> {
  const checkout = options.checkout ?? join(import.meta.dirname, '../..')
  const child = spawn(process.execPath, [join(checkout, 'test/support/embedded-app.ts'), dataDir], {
    ...options.account,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const messages: string[] = []
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line)
    if (said.url) return { url: said.url, messages, end: (signal) => end(child, signal) }
    messages.push(said.message)
  }
  throw new Error(`The app ended before its PostgreSQL was there:\n${errors}`)
}

/** The process number of the PostgreSQL on this dataDir; null when none runs. */
export async function postgresOn(dataDir: string): Promise<number | null> {
  const postmaster = await findPostmaster(join(await homeOf(dataDir), 'postgres'))
  return postmaster?.pid ?? null
}

/** Ends the PostgreSQL on this dataDir as hard as can be, and waits until it is gone. */
export async function killPostgres(dataDir: string): Promise<void> {
  const pid = await postgresOn(dataDir)
  if (pid === null) return
  process.kill(pid, 'SIGKILL')
  while ((await postgresOn(dataDir)) === pid) await pause(5)
}

/** The rows that one statement answers, each an array. */
export async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query({ text: question, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

/** Leaves something in the database that readBack finds again: [[7]]. */
export const writeDown = (url: string) => ask(url, 'create table kept as select 7 as seats')

export const readBack = (url: string) => ask(url, 'select seats from kept')

/** Ends all apps and removes what a test left of this dataDir, whether it passed or not. */
export async function cleanUp(dataDir: string): Promise<void> {
  // Apps first: they would bring their server back.
  for (const child of running) await end(child, 'SIGKILL')
  await killPostgres(dataDir)
  await removeInstallation(dataDir)
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code, by] = await ended
  return { code, signal: by }
}
