import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** One process of the real app, as `npm start` runs it. */
export interface RunningApp {
  /** 'http://localhost:41234', what BASE_URL is too unless the environment said otherwise */
  url: string
  pid: number
  /** what it printed so far, and what it logged */
  printed: () => string
  logged: () => string
  isRunning: () => boolean
  kill9: () => Promise<void>
  /** SIGTERM, and waits. @returns the exit code; null when a signal ended it */
  stop: () => Promise<number | null>
}

export interface AppOptions {
  databaseUrl?: string
  smtpUrl?: string
  /** Further variables; they win over everything else. */
  env?: Record<string, string>
}

const START = join(import.meta.dirname, '../../scripts/start.ts')
const READY_WITHIN_MS = 60_000
const running = new Set<ChildProcess>()

/** Starts processes of the app on free ports, all on the same database when one is given, and waits until all are ready. */
export async function startApps(count: number, options: AppOptions = {}): Promise<RunningApp[]> {
  const ports = await freePorts(count)
  return Promise.all(ports.map((port) => startApp({ ...options, env: { PORT: `${port}`, ...options.env } })))
}

/** Starts one process that is expected to end by itself soon, and waits for that. */
export async function startAndEnd(
  options: AppOptions,
): Promise<{ code: number | null; printed: string; logged: string }> {
  const { child, printed, logged } = launch(options)
  const late = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS)
  const [code] = await once(child, 'close')
  clearTimeout(late)
  return { code, printed: printed(), logged: logged() }
}

/** Ends every app of this test file that still runs; for afterAll. */
export async function endApps(): Promise<void> {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')))
}

/** Ports that nobody listened on a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  // All are held together, so that none is given twice.
  const probes = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(probes.map((probe) => once(probe, 'listening')))
  const addresses = probes.map((probe) => probe.address())
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')))
  return addresses.map((address) => (typeof address === 'object' && address ? address.port : 0))
}

/** What a new process knows of the world: nothing of ours but what is named here. */
function environment({ databaseUrl, smtpUrl, env }: AppOptions): Record<string, string> {
  const { PATH = '', TMPDIR, LEERKRING_TEST_COMPILED: compiled } = process.env
  return {
    PATH,
    ...(TMPDIR ? { TMPDIR } : {}),
    ...(compiled ? { NODE_COMPILE_CACHE: compiled } : {}),
    LOG_LEVEL: 'warn',
    DEMO: 'off',
    SESSION_SECRET: 'a secret that all processes of a test share',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
    ...env,
  }
}

function launch(options: AppOptions) {
  const child = spawn(process.execPath, [START], {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const [printed, logged] = [child.stdout, child.stderr].map((stream) => {
    let text = ''
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
    return () => text
  })
  if (!printed || !logged) throw new Error('a process has two streams')
  return { child, printed, logged }
}

async function startApp(options: AppOptions): Promise<RunningApp> {
  const { child, printed, logged } = launch(options)
  const url = `http://localhost:${options.env?.PORT}`
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const waitUntil = Date.now() + READY_WITHIN_MS
  while (!(await isReady(url))) {
    if (!isRunning() || Date.now() > waitUntil) {
      await end(child, 'SIGKILL')
      throw new Error(
        `The app on ${url} did not become ready (exit ${child.exitCode}):\n${printed()}\n${logged()}`,
      )
    }
    await pause(50)
  }
  return {
    url,
    pid: child.pid ?? 0,
    printed,
    logged,
    isRunning,
    kill9: async () => {
      await end(child, 'SIGKILL')
    },
    stop: () => end(child, 'SIGTERM'),
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.ok ?? false
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return child.exitCode
}
