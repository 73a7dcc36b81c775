import type { Trx } from '../db/connect.ts'

/** A letter that tells of an edit waits until so many minutes went by without another edit of what it tells. */
export const QUIET_MINUTES = 10

/** However often something is edited, the first edit is told after so many minutes at most. */
export const MOST_MINUTES = 60

/** How long a letter is held. */
export interface Hold {
  /** the first edit that it tells of */
  since: Temporal.Instant
  leaveAfter: Temporal.Instant
}

/**
 * The hold of a letter that is written now: the quiet period begins anew with every edit, but never reaches further than
 * an hour after the first.
 * @param since the first edit told of by the held letter that it replaces; null when it replaces none
 */
export const holdFrom = (since: Temporal.Instant | null, now: Temporal.Instant): Hold => {
  const first = since ?? now
  const quiet = now.add({ minutes: QUIET_MINUTES })
  const last = first.add({ minutes: MOST_MINUTES })
  return { since: first, leaveAfter: Temporal.Instant.compare(quiet, last) < 0 ? quiet : last }
}

/**
 * Lets held letters leave whose quiet period is over, as if they were written now; each of them once, however many
 * processes ask. One that somebody else is replacing at this moment is left to them.
 * @returns how many; give them their jobs in the same transaction
 */
export const letQuietLeave = async (trx: Trx, now: Temporal.Instant): Promise<number> => {
  const { numUpdatedRows } = await trx
    .updateTable('letter')
    .set({ state: 'written', written_at: now })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('letter as held')
        .where('held.state', '=', 'held')
        .where('held.leave_after', '<=', now)
        .orderBy('held.written')
        .forUpdate()
        .skipLocked()
        .select('held.id'),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
