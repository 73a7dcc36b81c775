import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import type { LetterState } from '../db/letter-tables.ts'
import { letQuietLeave } from '../mail/hold.ts'
import { oldestWaiting } from '../mail/oldest-waiting.ts'
import { isKeptBack } from '../mail/pause.ts'
import { addLetterJobs, queueInside } from '../mail/queue-letters.ts'
import type { LetterQueue } from './queue.ts'

interface SweepDeps {
  db: Db
  queue: LetterQueue
  log: Pick<Logger, 'warn'>
}

/**
 * Gives a job to letters whose quiet period is over, and to those that wait without one (written outside a queued
 * transaction, under way when a pause began, or their job got lost), and warns when the oldest letter has been waiting for more than ten minutes: in the log, never by
 * letter, because mail may be what is broken. A job too many does no harm: it finds nothing.
 * @returns how many letters got a job
 */
export const sweepLetters = async (deps: SweepDeps, now: Temporal.Instant): Promise<number> => {
  const stranded = await takeUpStranded(deps, now)
  const oldest = await oldestWaiting(deps.db, now)
  if (oldest?.isWorrying) {
    const minutes = Math.floor(now.since(oldest.since).total('minutes'))
    deps.log.warn({ waiting: oldest.waiting, minutes }, 'letters have been waiting for long')
  }
  return stranded
}

const takeUpStranded = (deps: SweepDeps, now: Temporal.Instant) =>
  deps.db.transaction().execute(async (trx) => {
    // One sweep at a time: two processes would each add the same jobs.
    await sql`select pg_advisory_xact_lock(hashtext('leerkring letter sweep'))`.execute(trx)
    await letQuietLeave(trx, now)
    const letters = await trx
      .updateTable('letter')
      .set({ state: sql<LetterState>`case when state = 'written' then 'queued' else state end` })
      .where('state', 'in', ['written', 'queued', 'sending'])
      .where(sql<boolean>`not ${isKeptBack()}`)
      .where(
        sql<boolean>`not exists (
          select from pgboss.job
          where name = 'letter' and singleton_key = letter.stream_key and state in ('created', 'retry', 'active'))`,
      )
      .returning('stream_key')
      .execute()
    await addLetterJobs(
      deps.queue.boss,
      letters.map((letter) => letter.stream_key),
      queueInside(trx),
    )
    return letters.length
  })
