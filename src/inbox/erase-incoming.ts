import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

/**
 * Removes what somebody wrote to the mailbox of an institute, the letters that told of it, and the mark on their
 * address: their last letters must be able to leave, or to fail, and be gone.
 */
export const eraseIncoming = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  const mails = await trx
    .deleteFrom('incoming_mail')
    .where('institute_id', '=', instituteId)
    .where('from_address', '=', email)
    .returning('id')
    .execute()
  await forgetForwarding(
    trx,
    mails.map(({ id }) => id),
  )
  await trx
    .deleteFrom('undeliverable_address')
    .where('institute_id', '=', instituteId)
    .where('address', '=', email)
    .execute()
  await trx
    .updateTable('letter')
    .set({ state: 'written' })
    .where('institute_id', '=', instituteId)
    .where('recipient_address', '=', email)
    .where('state', '=', 'blocked')
    .execute()
}

/** Removes the letters that told a contact of these mails. */
export const forgetForwarding = async (trx: Trx, mailIds: string[]): Promise<void> => {
  if (mailIds.length === 0) return
  await trx
    .deleteFrom('letter')
    .where(sql<boolean>`dedupe_key = any(${mailIds.map((id) => `incoming:${id}`)}::text[])`)
    .execute()
}
