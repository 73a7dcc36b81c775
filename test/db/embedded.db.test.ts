import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startEmbedded } from '../../src/db/embedded.ts'
import {
  ask,
  cleanUp,
  enterableFolder,
  killPostgres,
  postgresOn,
  readBack,
  startApp,
  writeDown,
} from '../support/embedded-process.ts'

const isRoot = process.getuid?.() === 0

let dataDir: string
let messages: string[]

beforeEach(async () => {
  dataDir = await enterableFolder()
  messages = []
})
afterEach(() => cleanUp(dataDir))

const start = () =>
  startEmbedded({
    dataDir,
    log: (message) => messages.push(message),
    settings: { fsync: 'off', shared_buffers: '16MB' },
  })

test('makes a UTF-8 database that only this machine and only the password can enter', async () => {
  const { url, stop } = await start()
  const settings = await ask(
    url,
    `select current_database(), pg_encoding_to_char(encoding), datlocprovider, datlocale,
       current_setting('listen_addresses'), current_setting('unix_socket_directories')
     from pg_database where datname = current_database()`,
  )
  expect(settings).toEqual([['leerkring', 'UTF8', 'b', 'C.UTF-8', '127.0.0.1', '']])
  const wrong = new URL(url)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  await stop()
  expect((await readdir(dataDir)).sort()).toEqual([
    'owner.lock',
    'postgres',
    'postgres-access.json',
    'postgres.log',
  ])
  expect(((await stat(join(dataDir, 'postgres-access.json'))).mode & 0o777).toString(8)).toBe('600')
  expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0)
})

test('finds its data and its address again on the second start', async () => {
  const first = await start()
  await writeDown(first.url)
  await first.stop()
  expect(await postgresOn(dataDir)).toBeNull()
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await readBack(second.url)).toEqual([[7]])
  await second.stop()
})

test('takes over the server of an app that was killed, and ends it', async () => {
  const app = await startApp(dataDir)
  await writeDown(app.url)
  const left = await postgresOn(dataDir)
  await app.end('SIGKILL')
  const { url, stop } = await start()
  expect(messages).toEqual(['Taking over the PostgreSQL that an earlier process left running.'])
  expect([await postgresOn(dataDir), await readBack(url)]).toEqual([left, [[7]]])
  await stop()
  expect(await postgresOn(dataDir)).toBeNull()
})

test('starts again after app and server were killed', async () => {
  const app = await startApp(dataDir)
  await writeDown(app.url)
  await app.end('SIGKILL')
  await killPostgres(dataDir)
  await access(join(dataDir, 'postgres/postmaster.pid'))
  const { url, stop } = await start()
  expect(await readBack(url)).toEqual([[7]])
  await stop()
})

test('starts again when the number in the stale lock file is by now another process of the same user', async () => {
  const app = await startApp(dataDir)
  await writeDown(app.url)
  await app.end('SIGKILL')
  await killPostgres(dataDir)
  const { uid, gid } = await stat(join(dataDir, 'postgres'))
  const other = spawn('sleep', ['60'], isRoot ? { uid, gid, cwd: '/' } : {})
  await once(other, 'spawn')
  try {
    const lockFile = join(dataDir, 'postgres/postmaster.pid')
    const lines = await readFile(lockFile, 'utf8')
    await writeFile(lockFile, lines.replace(/^\d+/, String(other.pid)))
    const { url, stop } = await start()
    expect([await readBack(url), other.exitCode]).toEqual([[[7]], null])
    await stop()
  } finally {
    other.kill('SIGKILL')
  }
})

test('chooses another port when its own is taken', async () => {
  const first = await start()
  await writeDown(first.url)
  await first.stop()
  const taken = Number(new URL(first.url).port)
  const squatter = createServer().listen(taken, '127.0.0.1')
  await once(squatter, 'listening')
  try {
    const second = await start()
    expect(Number(new URL(second.url).port)).not.toBe(taken)
    expect(await readBack(second.url)).toEqual([[7]])
    await second.stop()
  } finally {
    squatter.close()
  }
})

test('uses the server of a living app, and leaves the ending to that app', async () => {
  const app = await startApp(dataDir)
  const { url, stop } = await start()
  expect([url, messages]).toEqual([app.url, ['Using the PostgreSQL that another process of this app runs.']])
  const theirs = await postgresOn(dataDir)
  await stop()
  // The same process: one that ended here would be brought back by that app before anybody saw it.
  expect([await postgresOn(dataDir), await ask(url, 'select 1')]).toEqual([theirs, [[1]]])
  expect(await app.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(await postgresOn(dataDir)).toBeNull()
})

test('lets two starts at once in an empty folder share one server', async () => {
  const [one, two] = await Promise.all([start(), startApp(dataDir)])
  expect(two.url).toBe(one.url)
  await writeDown(one.url)
  expect(await readBack(two.url)).toEqual([[7]])
  // Whoever was second does nothing when it ends; the order must not matter.
  await two.end('SIGTERM')
  await one.stop()
  expect(await postgresOn(dataDir)).toBeNull()
})

test('brings a server that was killed back at the same address', async () => {
  const { url, stop } = await start()
  await writeDown(url)
  await killPostgres(dataDir)
  let answer: unknown
  for (let step = 0; step < 100 && !answer; step++) {
    answer = await readBack(url).catch(() => null)
    await pause(50)
  }
  expect(answer).toEqual([[7]])
  await stop()
  expect(await postgresOn(dataDir)).toBeNull()
})
