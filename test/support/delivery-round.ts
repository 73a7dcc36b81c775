import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../src/db/connect.ts'
import { makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter, calendarText } from '../factories/letter.ts'
import { type DeliveryReport, reportOf } from './delivery-report.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { until } from './until.ts'

interface RoundWish {
  /** an empty, migrated database */
  url: string
  letters: number
  /** How many of them share a stream, and so must keep their order. */
  perStream: number
  /** Does harm while letters leave. */
  harm: (hands: Hands) => Promise<void>
  /** Seconds until all must have left. */
  within: number
}

/** What harm can be done with. */
export interface Hands {
  /** messages that arrived so far */
  received: () => number
  /** Ends a delivering process, the first or the second, by kill -9. */
  kill: (process: 0 | 1) => void
  /** Starts another delivering process, as a person or a supervisor would. */
  startAnother: () => Promise<void>
  /** The mail server goes away, and comes back at the same address. */
  stopMail: () => Promise<void>
  startMail: () => Promise<void>
  /** The codes with which the mail server answers, one after the other; the last one from then on. */
  answer: (...codes: number[]) => void
}

/** Two real processes deliver letters while harm is done. @returns what arrived, and how soon after the harm began */
export const deliveryRound = async (wish: RoundWish): Promise<DeliveryReport> => {
  const servers: MailServer[] = [await startMailServer()]
  const workers: ChildProcess[] = []
  const mailUrl = servers[0]?.url ?? ''
  const start = async () => void workers.push(await startWorker(wish.url, mailUrl))
  const messages = () => servers.flatMap((server) => server.messages)
  try {
    await writeLetters(wish)
    await Promise.all([start(), start()])
    let harmedAt = 0
    await wish.harm({
      received: () => messages().length,
      kill: (process) => {
        workers[process]?.kill('SIGKILL')
        harmedAt ||= Date.now()
      },
      startAnother: start,
      stopMail: async () => {
        harmedAt ||= Date.now()
        await servers.at(-1)?.stop()
      },
      startMail: async () =>
        void servers.push(await startMailServer({ port: Number(new URL(mailUrl).port) })),
      answer: (...codes) => {
        harmedAt ||= Date.now()
        servers.at(-1)?.answer(...codes)
      },
    })
    await until(() => answers(wish.url), 60)
    const { db, close } = connect(wish.url, { maxConnections: 2 })
    const letters = () =>
      db.selectFrom('letter').select(['message_id', 'stream_key', 'state']).orderBy('written')
    const held = await letters().where('state', '=', 'sending').execute()
    await untilQuiet(
      async () => (await letters().where('state', 'in', ON_THE_WAY).execute()).length,
      wish.within,
    )
    const rows = await letters().execute()
    await close()
    return reportOf(rows, messages(), new Set(held.map((row) => row.message_id)), harmedAt || Date.now())
  } finally {
    for (const worker of workers) await end(worker)
    await servers.at(-1)?.stop()
  }
}

// A database that was killed takes a moment to come back.
const answers = async (url: string) => {
  const { pool, close } = connect(url, { maxConnections: 1 })
  return pool
    .query('select')
    .then(
      () => true,
      () => false,
    )
    .finally(close)
}

const ON_THE_WAY = ['written', 'queued', 'sending'] as const

const writeLetters = async ({ url, letters, perStream }: RoundWish) => {
  const { db, close } = connect(url, { maxConnections: 2 })
  const queue = await startQueue({ url, log: { warn: () => {} } })
  const institute = await anInstitute(db)
  const letterOf = (index: number) =>
    aLetter(institute.id, 'meetingInvitation', {
      streamKey: `stream:${Math.floor(index / perStream)}`,
      calendar: { method: 'REQUEST', text: calendarText },
    })
  await makeTransact(
    db,
    queue,
  )((trx) =>
    Promise.all(
      Array.from({ length: letters }, (_, index) =>
        writeLetter(trx, letterOf(index), Temporal.Now.instant()),
      ),
    ),
  )
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

// A database that restarts does not answer for a moment.
const untilQuiet = async (waiting: () => Promise<number>, seconds: number) => {
  const end = Date.now() + seconds * 1000
  while ((await waiting().catch(() => 1)) > 0 && Date.now() < end) await pause(100)
}

const end = async (worker: ChildProcess) => {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill('SIGTERM')
  await ended
}
