import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { isKeptBack } from './pause.ts'

/** Minutes that a letter may be on its way before somebody should look. */
export const WORRY_MINUTES = 10

export interface OldestWaiting {
  /** letters that should have left and have not */
  waiting: number
  /** when the oldest of them was to leave */
  since: Temporal.Instant
  /** longer ago than WORRY_MINUTES */
  isWorrying: boolean
}

/**
 * How long the oldest letter has been waiting that should have left: of all, or of one institute. Drafts and what a
 * pause keeps back are not waiting. @returns null when none is
 */
export const oldestWaiting = async (
  db: Db,
  now: Temporal.Instant,
  instituteId?: string,
): Promise<OldestWaiting | null> => {
  const { since, waiting } = await db
    .selectFrom('letter')
    .select((eb) => [eb.fn.min('written_at').as('since'), eb.fn.countAll<number>().as('waiting')])
    .where('state', 'in', ['written', 'queued', 'sending'])
    .where(sql<boolean>`not ${isKeptBack()}`)
    .$if(instituteId !== undefined, (query) => query.where('institute_id', '=', instituteId ?? ''))
    .executeTakeFirstOrThrow()
  if (!since) return null
  return { waiting, since, isWorrying: now.since(since).total('minutes') >= WORRY_MINUTES }
}
