import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { againAfterDeadlock } from '../db/after-deadlock.ts'
import type { Db, Trx } from '../db/connect.ts'
import { takeTurns } from '../db/take-turns.ts'
import { LETTER_QUEUE, queueLetters } from '../mail/queue-letters.ts'
import { LIST_QUEUE } from './queue-list.ts'

export interface LetterQueue {
  boss: PgBoss
  /** Whether the queue's tables answer; for /readyz. */
  isReady: () => Promise<boolean>
  /** Waits for running jobs (stop the delivery first), then closes the queue's own connections. */
  stop: () => Promise<void>
}

interface QueueOptions {
  url: string
  log: Pick<Logger, 'warn'>
  /** First pause after a failed try, in seconds; doubled each time, with chance in it, up to six hours. */
  retryDelaySeconds?: number
}

const SIX_HOURS = 6 * 3600

/**
 * Opens the queue, making its tables (schema pgboss) when they are not there; safe with several processes at once.
 * It keeps its own few connections: it reads dates its own way. PostgreSQL may restart under it.
 */
export const startQueue = async ({ url, log, retryDelaySeconds = 2 }: QueueOptions): Promise<LetterQueue> => {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    application_name: 'leerkring-queue',
    schedule: true,
    // How soon a killed process is noticed: its last heartbeat ages 10 s, then the next of these passes sees it.
    superviseIntervalSeconds: 3,
    monitorIntervalSeconds: 3,
    useListenNotify: true,
  })
  // Without a listener a lost connection would end the process; the queue itself tries again.
  boss.on('error', (error) => log.warn({ reason: error.message }, 'the queue lost its database for a moment'))
  boss.on('warning', ({ message }) => log.warn({ reason: message }, 'the queue has a remark'))
  await boss.start()
  await boss.createQueue(LETTER_QUEUE, { policy: 'key_strict_fifo', notify: true })
  await boss.updateQueue(LETTER_QUEUE, {
    notify: true,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    retryDelayMax: SIX_HOURS,
    // A failed job would block its stream for good. When to give up is decided per letter, in mail/patience.ts.
    retryLimit: 100_000,
    heartbeatSeconds: 10,
    // The lease of a try; longer than all time limits of SMTP together.
    expireInSeconds: 300,
    retentionSeconds: 14 * 24 * 3600,
    deleteAfterSeconds: 24 * 3600,
  })
  await boss.createQueue(LIST_QUEUE, {
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    retryDelayMax: 600,
    // After so many tries, most of a week, the list itself is forgotten.
    retryLimit: 1000,
    heartbeatSeconds: 10,
    expireInSeconds: 3600,
    deleteAfterSeconds: 24 * 3600,
  })
  return {
    boss,
    isReady: async () => (await boss.getQueue(LETTER_QUEUE)) !== null,
    stop: () => boss.stop({ graceful: true, timeout: 30_000 }),
  }
}

// Of the ten connections of a process: the others are for pages that are read, also while thousands register.
const TRANSACTIONS_AT_ONCE = 6

/**
 * Runs one piece of work in one transaction; the letters it wrote get their jobs before it commits.
 * Fact, letter and job are there together or not at all. Whoever comes while six run waits for a turn.
 */
export const makeTransact = (
  db: Db,
  queue: LetterQueue,
): (<T>(work: (trx: Trx) => Promise<T>) => Promise<T>) => {
  const turn = takeTurns(TRANSACTIONS_AT_ONCE)
  return (work) =>
    turn(() =>
      againAfterDeadlock(() =>
        db.transaction().execute(async (trx) => {
          const result = await work(trx)
          await queueLetters(trx, queue.boss)
          return result
        }),
      ),
    )
}
