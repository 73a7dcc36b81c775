import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts } from '../support/two-apps.ts'
import type { Used } from './bench-server.ts'

/** One server that is measured. */
export interface BenchServer {
  url: string
  used: () => Promise<Used>
  stop: () => void
}

/** One round of load on one address. */
export interface Round {
  perSecond: number
  p50: number
  p99: number
  /** of the server's process alone, microseconds */
  cpuPerRequest: number
}

const CLIENTS = 32
const autocannon = createRequire(import.meta.url).resolve('autocannon')

/** Starts bench-server.ts as one of its kinds. */
export const startServerOf = async (
  kind: 'hello' | 'floor' | 'insert' | 'app',
  env: Record<string, string> = {},
): Promise<BenchServer> => {
  const [port] = await freePorts(1)
  const child = fork(join(import.meta.dirname, 'bench-server.ts'), [kind], {
    env: { PATH: process.env.PATH ?? '', PORT: `${port}`, ...env },
    execArgv: env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${env.PROFILE}`] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`the server '${kind}' ended`))),
  ])
  return {
    url: `http://localhost:${port}`,
    used: () => ask(child),
    stop: () => child.disconnect(),
  }
}

/** 32 clients on one address for so many seconds, from a process of their own. Anything but 2xx is an error. */
export const load = async (
  server: BenchServer,
  { path, cookie = '', seconds }: { path: string; cookie?: string; seconds: number },
): Promise<Round> => {
  const args = [autocannon, '--json', '-c', `${CLIENTS}`, '-d', `${seconds}`]
  if (cookie) args.push('-H', `cookie=${cookie}`)
  const before = await server.used()
  const { stdout } = await promisify(execFile)(process.execPath, [...args, server.url + path])
  const after = await server.used()
  const report = JSON.parse(stdout)
  if (report.errors > 0 || report.non2xx > 0)
    throw new Error(`${path}: ${report.errors} errors, ${report.non2xx} answers that are no page`)
  return {
    perSecond: report.requests.total / report.duration,
    p50: report.latency.p50,
    p99: report.latency.p99,
    cpuPerRequest: (after.cpuMicros - before.cpuMicros) / report.requests.total,
  }
}

/** Statements of one request: the least of several looks, because the queue asks the database now and then too. */
export const statementsOf = async (server: BenchServer, path: string, cookie = ''): Promise<number> => {
  const looks = []
  for (let look = 0; look < 5; look++) {
    const before = await server.used()
    await (await fetch(server.url + path, { headers: { cookie } })).text()
    looks.push((await server.used()).statements - before.statements)
  }
  return Math.min(...looks)
}

const ask = async (child: ChildProcess): Promise<Used> => {
  const answer = once(child, 'message')
  child.send('cpu')
  return (await answer)[0]
}
