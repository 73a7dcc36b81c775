import type { Trx } from '../db/connect.ts'

/**
 * Notes that somebody handled a mail; who comes second changes nothing.
 * @returns whether the institute has this mail
 */
export const handleMail = async (
  trx: Trx,
  { mailId, instituteId, organiserId }: { mailId: string; instituteId: string; organiserId: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const mail = await trx
    .selectFrom('incoming_mail')
    .where('id', '=', mailId)
    .where('institute_id', '=', instituteId)
    .where('outcome', '=', 'person')
    .select('state')
    .forUpdate()
    .executeTakeFirst()
  if (mail?.state === 'new')
    await trx
      .updateTable('incoming_mail')
      .set({ state: 'handled', handled_by: organiserId, handled_at: now })
      .where('id', '=', mailId)
      .execute()
  return mail !== undefined
}
