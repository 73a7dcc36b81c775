import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { releaseAgenda } from '../../src/agenda/release/release-agenda.ts'
import { connect } from '../../src/db/connect.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter, calendarText } from '../factories/letter.ts'
import { markOf } from '../factories/release.ts'
import { NOW } from '../support/moment.ts'
import { removeInstallation } from '../support/test-server.ts'
import type { Parts } from './letter-process.ts'
import { aCircleToRelease, changeForAll } from './release-data.ts'

// A thousand letters with a calendar file through the whole outbox, from writing to marked as sent, by one delivering
// process; beside nodemailer alone, which makes the same message from the same parts and sends it over as many
// connections to the same mail server. The ratio is kept, figures depend on the machine.

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const LETTERS = Number(process.env.LETTERS ?? 1000)
// As many people write them at the same moment: so many in one transaction.
const PER_TRANSACTION = 50
const CONNECTIONS = 5
// The largest circles that there may be, released one right after the other: a thousand letters.
const PEOPLE = Number(process.env.PEOPLE ?? 500)
const CIRCLES = ['Een', 'Twee']

const folder = await mkdtemp(join(tmpdir(), 'leerkring-bench-'))
await chmod(folder, 0o711)
const postgres = await startEmbedded({ dataDir: folder, log: () => {}, settings: { fsync: 'off' } })
const { db, close } = connect(postgres.url, { maxConnections: 4 })
const children: ChildProcess[] = []

const child = async (path: string, args: string[], env: Record<string, string> = {}) => {
  const process_ = fork(join(import.meta.dirname, path), args, {
    env: { PATH: process.env.PATH, ...env },
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      ...(env.CPU_PROF ? ['--cpu-prof', `--cpu-prof-dir=${env.CPU_PROF}`] : []),
    ],
  })
  children.push(process_)
  const [message] = await once(process_, 'message')
  return { process: process_, message }
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

try {
  await migrateToLatest(db)
  const { id: instituteId } = await anInstitute(db)
  const queue = await startQueue({ url: postgres.url, log: { warn: () => {} } })
  const transact = makeTransact(db, queue)
  const server = await child('letter-process.ts', ['server'])
  const alone = await child('letter-process.ts', ['alone'])
  await child('../support/worker.ts', [], {
    DATABASE_URL: postgres.url,
    SMTP_URL: server.message.url,
    LOG_LEVEL: 'silent',
    ...(process.env.CPU_PROF ? { CPU_PROF: process.env.CPU_PROF } : {}),
  })

  const write = async (round: number) => {
    for (let first = 0; first < LETTERS; first += PER_TRANSACTION)
      await transact((trx) =>
        Promise.all(
          Array.from({ length: Math.min(LETTERS - first, PER_TRANSACTION) }, (_, index) =>
            writeLetter(trx, letterTo(round, first + index), Temporal.Now.instant()),
          ),
        ),
      )
  }
  const letterTo = (round: number, person: number) =>
    aLetter(instituteId, 'meetingInvitation', {
      streamKey: `stream:${round}:${person}`,
      recipient: { name: 'Zoë van Fictief', address: `zoe${person}@example.org` },
      calendar: { method: 'REQUEST', text: calendarText },
    })
  const unsent = async () => {
    const { count } = await db
      .selectFrom('letter')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', 'in', ['written', 'queued', 'sending'])
      .executeTakeFirstOrThrow()
    return count
  }
  const throughOutbox = async (round: number) => {
    const begun = performance.now()
    await write(round)
    const written = performance.now()
    while ((await unsent()) > 0) await pause(20)
    return { ms: performance.now() - begun, writing: written - begun }
  }
  const nodemailerAlone = async (): Promise<number> => {
    const row = await db
      .selectFrom('letter')
      .select(['subject', 'text_body', 'html_body'])
      .limit(1)
      .executeTakeFirstOrThrow()
    const parts: Parts = {
      url: server.message.url,
      count: LETTERS,
      connections: CONNECTIONS,
      subject: row.subject ?? '',
      text: row.text_body ?? '',
      html: row.html_body ?? '',
    }
    alone.process.send(parts)
    const [{ ms }] = await once(alone.process, 'message')
    return ms
  }

  const rounds: { outbox: number; writing: number; alone: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { ms, writing } = await throughOutbox(round)
    const figures = { outbox: ms, writing, alone: await nodemailerAlone() }
    console.log(`  round ${round}: ${JSON.stringify(figures)}`)
    // The first round is for the code to become as fast as it gets.
    if (round > 0) rounds.push(figures)
  }
  const perSecond = (ms: number) => Math.round((LETTERS / ms) * 1000)
  const [outbox, bare, writing] = [
    median(rounds.map((round) => round.outbox)),
    median(rounds.map((round) => round.alone)),
    median(rounds.map((round) => round.writing)),
  ]
  console.log(`${LETTERS} letters with a calendar file, median of ${ROUNDS} rounds`)
  console.log(`  nodemailer alone        ${perSecond(bare)} letters/s`)
  console.log(
    `  through the outbox      ${perSecond(outbox)} letters/s (of which writing ${writing.toFixed(0)} of ${outbox.toFixed(0)} ms)`,
  )
  console.log(
    `  ratio                   ${median(rounds.map((round) => round.alone / round.outbox)).toFixed(2)}`,
  )
  const prepared = []
  for (const name of CIRCLES) {
    const measured = await aCircleToRelease(db, PEOPLE, name)
    await changeForAll(db, measured, 1)
    prepared.push({ measured, basedOn: await markOf(db, measured.meetingId) })
  }
  const begun = performance.now()
  for (const { measured, basedOn } of prepared)
    await transact(async (trx) => {
      const { meetingId } = measured
      const released = await releaseAgenda(trx, { meetingId, basedOn, note: '', by: 'Tess Regelaar' }, NOW)
      if (!released.done) throw new Error(released.reason)
      await synchroniseInvitations(trx, measured, NOW)
    })
  const answered = performance.now()
  while ((await unsent()) > 0) await pause(20)
  const { told } = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.countAll<number>().as('told'))
    .where(
      'circle_id',
      'in',
      prepared.map(({ measured }) => measured.circleId),
    )
    .where('sent_at', 'is not', null)
    .executeTakeFirstOrThrow()
  console.log(`${CIRCLES.length} releases, each another for all of a circle: ${told} letters, once`)
  console.log(`  until the pages answer  ${(answered - begun).toFixed(0)} ms`)
  console.log(`  until the last has left ${(performance.now() - begun).toFixed(0)} ms`)
  await queue.stop()
} finally {
  for (const one of children) {
    const ended = once(one, 'exit')
    if (one.exitCode === null && one.kill('SIGTERM')) await Promise.race([ended, pause(15_000)])
  }
  await close()
  await postgres.stop()
  await removeInstallation(folder)
}
