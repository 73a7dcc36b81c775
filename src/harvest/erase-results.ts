import type { Trx } from '../db/connect.ts'

/** Deletes every result that somebody told, and those that came of their cases. To be done before the cases go. */
export const eraseResults = async (
  trx: Trx,
  { personId, registrationIds }: { personId: string; registrationIds: readonly string[] },
): Promise<void> => {
  await trx.deleteFrom('result').where('person_id', '=', personId).execute()
  if (registrationIds.length === 0) return
  await trx
    .deleteFrom('result')
    .where('case_id', 'in', (eb) =>
      eb.selectFrom('case_offer').where('registration_id', 'in', registrationIds).select('id'),
    )
    .execute()
}
