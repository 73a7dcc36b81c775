import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import pino from 'pino'
import PostalMime from 'postal-mime'
import { type Connection, connect, type Trx } from '../../src/db/connect.ts'
import { readWords } from '../../src/i18n/words.ts'
import { startDelivery } from '../../src/jobs/deliver-letters.ts'
import { type LetterQueue, makeTransact, startQueue } from '../../src/jobs/queue.ts'
import { queueLetters } from '../../src/mail/queue-letters.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter } from '../factories/letter.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { freshDatabase } from '../support/postgres.ts'

const words = readWords()
const renderer = createRenderer(join(import.meta.dirname, '../../views'))
const log = pino({ level: 'silent' })
const now = () => Temporal.Now.instant()

let database: Awaited<ReturnType<typeof freshDatabase>>
let connection: Connection
let queue: LetterQueue
let server: MailServer
let instituteId: string
let stops: (() => Promise<void>)[]

beforeEach(async () => {
  database = await freshDatabase('queue')
  connection = connect(database.url)
  queue = await startQueue({ url: database.url, log, retryDelaySeconds: 1 })
  server = await startMailServer()
  instituteId = (await anInstitute(connection.db)).id
  stops = []
})
afterEach(async () => {
  for (const stop of stops) await stop()
  await queue.stop()
  await connection.close()
  await database.drop()
  await server.stop()
})

const deliver = async (smtpUrl: string | null = server.url) => {
  const { db } = connection
  const options = {
    db,
    queue,
    smtpUrl,
    baseUrl: 'http://localhost:3000',
    words,
    renderer,
    log,
    now,
    randomBytes,
  }
  const delivery = await startDelivery(options)
  stops.push(delivery.stop)
  return delivery
}
const write = (trx: Trx, streamKey: string, address = 'zoe@example.org') =>
  writeLetter(
    trx,
    aLetter(instituteId, 'seatGiven', { streamKey, recipient: { name: 'Zoë', address } }),
    now(),
  )
const jobs = async () => (await queue.boss.findJobs('letter')).map((job) => [job.singletonKey, job.state])
const states = async () =>
  (await connection.db.selectFrom('letter').select(['state']).orderBy('written').execute()).map(
    ({ state }) => state,
  )
const until = async (isSo: () => boolean | Promise<boolean>, seconds = 20) => {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not so within ${seconds} s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('a letter and its job', () => {
  test('are both there once the change commits', async () => {
    await makeTransact(connection.db, queue)((trx) => write(trx, 'person:zoe'))
    expect(await states()).toEqual(['queued'])
    expect(await jobs()).toEqual([['person:zoe', 'created']])
  })

  test('are both gone when the change is rolled back', async () => {
    const change = makeTransact(
      connection.db,
      queue,
    )(async (trx) => {
      await write(trx, 'person:zoe')
      throw new Error('changed my mind')
    })
    await expect(change).rejects.toThrow('changed my mind')
    expect(await states()).toEqual([])
    expect(await jobs()).toEqual([])
  })

  test('come in pairs also when two changes write at the same time', async () => {
    const transact = makeTransact(connection.db, queue)
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => transact((trx) => write(trx, `person:${name}`))))
    expect((await jobs()).map(([key]) => key).sort()).toEqual([
      'person:a',
      'person:b',
      'person:c',
      'person:d',
    ])
  })

  test('leave soon after the change, with a link that was made just now', async () => {
    await deliver()
    await makeTransact(
      connection.db,
      queue,
    )((trx) =>
      writeLetter(
        trx,
        aLetter(instituteId, 'registrationLink', {
          linkRequests: [{ name: 'link', purpose: 'registration', subjectId: crypto.randomUUID() }],
        }),
        now(),
      ),
    )
    await until(() => server.messages.length === 1)
    const mail = await PostalMime.parse(server.messages[0]?.bytes ?? '')
    expect(mail.text).toMatch(/^http:\/\/localhost:3000\/link\/[\w-]{43}$/m)
    const link = await connection.db
      .selectFrom('access_link')
      .select(['purpose', 'email', 'made_at', 'expires_at'])
      .executeTakeFirstOrThrow()
    expect([link.purpose, link.email, link.expires_at.since(link.made_at).total('hours')]).toEqual([
      'registration',
      'zoe@example.org',
      168,
    ])
  })

  test('meet again after a crash or an import: the sweep gives a lonely letter its job', async () => {
    await connection.db.transaction().execute((trx) => write(trx, 'person:zoe'))
    expect(await states()).toEqual(['written'])
    await deliver()
    await until(async () => (await states())[0] === 'sent')
    expect(server.messages.length).toBe(1)
  })
})

describe('the mail server', () => {
  test('says 451 three times, then 250: one letter, after growing pauses', async () => {
    server.answer(451, 451, 451, 250)
    await deliver()
    await makeTransact(connection.db, queue)((trx) => write(trx, 'person:zoe'))
    await until(() => server.messages.length === 1, 30)
    const pauses = server.tries.slice(1).map((at, index) => at - (server.tries[index] ?? 0))
    expect(server.tries.length).toBe(4)
    // The shortest that each may be: half of 2, 4 and 8 seconds; chance adds up to as much again.
    expect(pauses.map((pause, index) => pause >= 900 * 2 ** index)).toEqual([true, true, true])
    await until(async () => (await states())[0] === 'sent')
  }, 40_000)

  test('says 550: the letter is failed, is not tried again, and does not hold up its stream', async () => {
    server.answer(550, 250)
    await makeTransact(
      connection.db,
      queue,
    )(async (trx) => {
      await write(trx, 'person:zoe')
      await write(trx, 'person:zoe')
    })
    await deliver()
    await until(() => server.messages.length === 1)
    await until(async () => (await states()).join() === 'failed,sent')
    expect(server.tries.length).toBe(2)
  })

  test('is not there: nothing is lost, other streams do not wait for this one', async () => {
    const { url } = server
    await server.stop()
    await deliver(url)
    await makeTransact(connection.db, queue)((trx) => write(trx, 'person:zoe'))
    await until(async () => (await jobs()).some(([, state]) => state === 'retry'))
    server = await startMailServer({ port: Number(new URL(url).port) })
    await until(async () => (await states())[0] === 'sent')
    expect(server.messages.length).toBe(1)
  })
})

test('two processes at once keep the order of every stream and send nothing twice', async () => {
  await makeTransact(
    connection.db,
    queue,
  )(async (trx) => {
    for (let round = 0; round < 5; round += 1)
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
        await write(trx, `person:${name}`, `${name}@example.org`)
  })
  const other = await startQueue({ url: database.url, log })
  const { db } = connection
  const second = await startDelivery({
    ...{ db, queue: other, smtpUrl: server.url, baseUrl: 'http://localhost:3000' },
    ...{ words, renderer, log, now, randomBytes },
  })
  stops.push(second.stop, other.stop)
  await deliver()
  await until(async () => (await states()).every((state) => state === 'sent'))
  const written = await db
    .selectFrom('letter')
    .select(['message_id', 'recipient_address'])
    .orderBy('written')
    .execute()
  const sent = server.messages.map(({ bytes, to }) => ({
    message_id: /^Message-ID: (.*)$/m.exec(bytes.toString('latin1'))?.[1]?.trim(),
    recipient_address: to[0],
  }))
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const of = (all: { recipient_address: string | undefined }[]) =>
      all.filter((letter) => letter.recipient_address === `${name}@example.org`)
    expect(of(sent)).toEqual(of(written))
  }
  expect(sent.length).toBe(30)
}, 30_000)

test('a restart of PostgreSQL ends nothing: letters go on leaving', async () => {
  await deliver()
  const administration = connect(database.url)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(administration.db)
  await administration.close()
  // Whoever asks at that very moment must ask again; nothing else may notice.
  const change = () => makeTransact(connection.db, queue)((trx) => write(trx, 'person:zoe'))
  await until(() =>
    change().then(
      () => true,
      () => false,
    ),
  )
  await until(async () => (await states())[0] === 'sent')
  expect(server.messages.length).toBe(1)
})

test('stopping finishes the letter that is just leaving', async () => {
  server.onMessage(() => new Promise((resolve) => setTimeout(resolve, 700)))
  const delivery = await deliver()
  await makeTransact(connection.db, queue)((trx) => write(trx, 'person:zoe'))
  await until(() => server.messages.length === 1)
  await delivery.stop()
  stops = []
  expect(await states()).toEqual(['sent'])
})

test('without a mail server letters are made, kept and counted as sent', async () => {
  await deliver(null)
  await makeTransact(connection.db, queue)((trx) => write(trx, 'person:zoe'))
  await until(async () => (await states())[0] === 'sent')
  expect(server.messages).toEqual([])
})
