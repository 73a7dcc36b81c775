import type { PgBoss } from 'pg-boss'
import type { Trx } from '../db/connect.ts'
import { queueInside } from '../mail/queue-letters.ts'

/** The queue of lists of people. One job means: this list has people to enter. */
export const LIST_QUEUE = 'people-list'

export interface ListJob {
  listId: string
}

/** Gives a list its job, in the transaction that keeps the list. */
export const queueList = async (trx: Trx, boss: PgBoss, listId: string): Promise<void> => {
  await boss.insert(LIST_QUEUE, [{ data: { listId } satisfies ListJob }], { db: queueInside(trx) })
}
