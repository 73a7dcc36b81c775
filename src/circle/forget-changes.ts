import type { Trx } from '../db/connect.ts'

/**
 * Removes the changes of circles that were seen an hour ago. From when it was seen, not from when it was written: a
 * transaction may take its time, and every change must stay for longer than a page is remembered, a minute, after others
 * can see it. Whoever looks twice within that time sees it at least once.
 */
export const forgetChanges = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx
    .deleteFrom('circle_change')
    .where('seen_at', '<', now.subtract({ hours: 1 }))
    .execute()
  await trx.updateTable('circle_change').set({ seen_at: now }).where('seen_at', 'is', null).execute()
}
