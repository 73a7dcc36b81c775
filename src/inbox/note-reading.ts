import type { Db } from '../db/connect.ts'

/** Notes that a mailbox was read, or why it could not be, for the page of the organisers. */
export const noteReading = async (
  db: Db,
  mailbox: string,
  fault: string | null,
  now: Temporal.Instant,
): Promise<void> => {
  const said = fault === null ? { read_at: now, fault: '' } : { failed_at: now, fault: fault.slice(0, 300) }
  await db
    .insertInto('mailbox_reading')
    .values({ mailbox, ...said })
    .onConflict((conflict) => conflict.column('mailbox').doUpdateSet(said))
    .execute()
}
