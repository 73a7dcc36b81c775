import type { Trx } from '../db/connect.ts'

/** Removes all letters of an institute to an address, sent or not: what has not left yet is not sent any more. */
export const eraseLetters = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  await trx
    .deleteFrom('letter')
    .where('institute_id', '=', instituteId)
    .where('recipient_address', '=', email)
    .execute()
}
