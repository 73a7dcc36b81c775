import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import pino from 'pino'
import { type Connection, connect, type Trx } from '../../src/db/connect.ts'
import { readWords } from '../../src/i18n/words.ts'
import { startDelivery } from '../../src/jobs/deliver-letters.ts'
import { type LetterQueue, makeTransact, startQueue } from '../../src/jobs/queue.ts'
import type { Rates } from '../../src/mail/pace.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter } from '../factories/letter.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { freshDatabase } from './postgres.ts'

const words = readWords()
const renderer = createRenderer(join(import.meta.dirname, '../../views'))
const log = pino({ level: 'silent' })
const now = () => Temporal.Now.instant()

interface Started {
  database: Awaited<ReturnType<typeof freshDatabase>>
  connection: Connection
  queue: LetterQueue
  server: MailServer
  instituteId: string
  /** What a test started and the end of it must stop. */
  stops: (() => Promise<void>)[]
}

interface DeliveryWish {
  smtpUrl?: string | null
  queue?: LetterQueue
  rates?: Rates
  now?: () => Temporal.Instant
  secret?: string
}

/** Called at the top of a file: a database of its own, a queue on it and a real mail server, for each test. */
export const usePostOffice = () => {
  let started: Started
  beforeEach(async () => {
    const database = await freshDatabase('post_office')
    const connection = connect(database.url)
    const queue = await startQueue({ url: database.url, log, retryDelaySeconds: 1 })
    const server = await startMailServer()
    const { id: instituteId } = await anInstitute(connection.db)
    started = { database, connection, queue, server, instituteId, stops: [] }
  })
  afterEach(async () => {
    for (const stop of started.stops) await stop()
    await started.queue.stop()
    await started.connection.close()
    await started.database.drop()
    await started.server.stop()
  })
  const change = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
    makeTransact(started.connection.db, started.queue)(work)
  return {
    /** The parts themselves; inside tests only. */
    parts: (): Started => started,
    /** Starts delivery, by a queue of its own when one is given. */
    deliver: async (wish: DeliveryWish = {}) => {
      const { connection, queue, server, stops } = started
      const delivery = await startDelivery({
        db: connection.db,
        queue: wish.queue ?? queue,
        smtpUrl: wish.smtpUrl === undefined ? server.url : wish.smtpUrl,
        baseUrl: 'http://localhost:3000',
        ...(wish.rates ? { rates: wish.rates } : {}),
        ...{ words, renderer, log, randomBytes, now: wish.now ?? now },
        ...(wish.secret ? { secret: wish.secret } : {}),
      })
      stops.push(delivery.stop)
      return delivery
    },
    /** One transaction of the app. */
    change,
    write: (trx: Trx, streamKey = 'person:zoe', address = 'zoe@example.org', isDraft = false) =>
      writeLetter(
        trx,
        aLetter(started.instituteId, 'seatGiven', {
          streamKey,
          recipient: { name: 'Zoë', address },
          isDraft,
        }),
        now(),
      ),
    jobs: async () =>
      (await started.queue.boss.findJobs('letter')).map((job) => [job.singletonKey, job.state]),
    states: async () =>
      (await started.connection.db.selectFrom('letter').select(['state']).orderBy('written').execute()).map(
        ({ state }) => state,
      ),
  }
}
