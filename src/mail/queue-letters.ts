import { CompiledQuery, sql } from 'kysely'
import type { PgBoss, Db as QueueDb } from 'pg-boss'
import type { Trx } from '../db/connect.ts'

/** The queue of letters. One job means: of this stream one letter more may leave. */
export const LETTER_QUEUE = 'letter'

export interface LetterJob {
  streamKey: string
}

/**
 * Gives every letter that this transaction wrote its job, inside the same transaction: after a rollback there is
 * neither. Call it last. Letters written elsewhere without it are found by the sweep.
 */
export const queueLetters = async (trx: Trx, boss: PgBoss): Promise<void> => {
  const letters = await trx
    .updateTable('letter')
    .set({ state: 'queued' })
    .where('state', '=', 'written')
    // Only our own rows: those that others just committed get their jobs from whoever wrote them.
    .where(sql<boolean>`xmin = pg_current_xact_id_if_assigned()::xid`)
    .returning('stream_key')
    .execute()
  await addLetterJobs(
    boss,
    letters.map((letter) => letter.stream_key),
    queueInside(trx),
  )
}

/** Adds one job for each stream named (a stream may be named more than once). */
export const addLetterJobs = async (boss: PgBoss, streamKeys: string[], within: QueueDb): Promise<void> => {
  if (streamKeys.length === 0) return
  const jobs = streamKeys.map((streamKey) => ({
    data: { streamKey } satisfies LetterJob,
    singletonKey: streamKey,
  }))
  await boss.insert(LETTER_QUEUE, jobs, { db: within })
}

/** Lets the queue write inside a transaction of ours. */
export const queueInside = (trx: Trx): QueueDb => ({
  executeSql: async (text, values) => {
    const { rows } = await trx.executeQuery<unknown>(CompiledQuery.raw(text, values ?? []))
    return { rows }
  },
})
