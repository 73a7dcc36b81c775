import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../src/db/connect.ts'
import { makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter, calendarText } from '../factories/letter.ts'
import { startMailServer } from './mail-server.ts'
import { freshDatabase } from './postgres.ts'

interface KillWish {
  name: string
  letters: number
  /** How many of them share a stream, and so must keep their order. */
  perStream: number
  /** The process is killed once this many messages have arrived. */
  killAfter: number
}

export interface KillRound {
  /** Message-IDs written, in order, by stream. */
  written: Map<string, string[]>
  /** Message-IDs received, in order of first arrival, by stream. */
  received: Map<string, string[]>
  /** How many messages arrived more than once, and how many of those differed in any byte. */
  duplicates: number
  different: number
  failedOrWaiting: number
  /** From the kill until the last letter of a stream that the dead process held had arrived. */
  takenUpAfterSeconds: number
  allAfterSeconds: number
}

/** Two real processes deliver letters; one is ended by kill -9 in the middle. @returns what arrived */
export const killRound = async (wish: KillWish): Promise<KillRound> => {
  const database = await freshDatabase(wish.name)
  const server = await startMailServer()
  const workers: ChildProcess[] = []
  try {
    await writeLetters(database.url, wish)
    workers.push(
      ...(await Promise.all([startWorker(database.url, server.url), startWorker(database.url, server.url)])),
    )
    const killedAt = await killOne(workers, () => server.messages.length >= wish.killAfter)
    const { db, close } = connect(database.url, { maxConnections: 2 })
    const held = await db
      .selectFrom('letter')
      .select('message_id')
      .where('state', '=', 'sending')
      .execute()
      .then((rows) => rows.map((row) => row.message_id))
    await untilQuiet(async () => {
      const { count } = await db
        .selectFrom('letter')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('state', 'in', ['written', 'queued', 'sending'])
        .executeTakeFirstOrThrow()
      return count
    })
    const rows = await db
      .selectFrom('letter')
      .select(['message_id', 'stream_key', 'state'])
      .orderBy('written')
      .execute()
    await close()
    return report(rows, server.messages, held, killedAt)
  } finally {
    for (const worker of workers) await end(worker)
    await server.stop()
    await database.drop()
  }
}

const writeLetters = async (url: string, { letters, perStream }: KillWish) => {
  const { db, close } = connect(url, { maxConnections: 2 })
  const queue = await startQueue({ url, log: { warn: () => {} } })
  const institute = await anInstitute(db)
  await makeTransact(
    db,
    queue,
  )(async (trx) => {
    for (let index = 0; index < letters; index += 1) {
      const stream = `invitation:${Math.floor(index / perStream)}`
      const letter = aLetter(institute.id, 'meetingInvitation', {
        streamKey: stream,
        calendar: { method: 'REQUEST', text: calendarText },
      })
      await writeLetter(trx, letter, Temporal.Now.instant())
    }
  })
  await queue.stop()
  await close()
}

const startWorker = async (url: string, smtpUrl: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts')], {
    env: { PATH: process.env.PATH, DATABASE_URL: url, SMTP_URL: smtpUrl, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

const killOne = async (workers: ChildProcess[], isTime: () => boolean) => {
  while (!isTime()) await pause(2)
  const [victim] = workers
  victim?.kill('SIGKILL')
  return Date.now()
}

const MOST_SECONDS = 60

const untilQuiet = async (waiting: () => Promise<number>) => {
  const end = Date.now() + MOST_SECONDS * 1000
  while ((await waiting()) > 0 && Date.now() < end) await pause(100)
}

const end = async (worker: ChildProcess) => {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  await ended
}

const report = (
  rows: { message_id: string; stream_key: string; state: string }[],
  messages: { bytes: Buffer; at: number }[],
  held: string[],
  killedAt: number,
): KillRound => {
  const streamOf = new Map(rows.map((row) => [row.message_id, row.stream_key]))
  const firsts = new Map<string, { bytes: Buffer; at: number }>()
  let duplicates = 0
  let different = 0
  const lastOfHeld = [killedAt]
  for (const message of messages) {
    const id = /^Message-ID: (.*?)\r$/m.exec(message.bytes.toString('latin1'))?.[1] ?? 'none'
    const first = firsts.get(id)
    if (held.includes(id)) lastOfHeld.push(message.at)
    if (!first) firsts.set(id, message)
    else {
      duplicates += 1
      if (!first.bytes.equals(message.bytes)) different += 1
    }
  }
  const last = Math.max(...messages.map((message) => message.at))
  return {
    written: byStream(rows.map((row) => [row.stream_key, row.message_id])),
    received: byStream([...firsts.keys()].map((id) => [streamOf.get(id) ?? 'unknown', id])),
    duplicates,
    different,
    failedOrWaiting: rows.filter((row) => row.state !== 'sent').length,
    takenUpAfterSeconds: (Math.max(...lastOfHeld) - killedAt) / 1000,
    allAfterSeconds: (last - killedAt) / 1000,
  }
}

const byStream = (pairs: [string, string][]): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(pairs, ([stream]) => stream)]
      .map(([stream, of]) => [stream, of.map(([, id]) => id)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  )
