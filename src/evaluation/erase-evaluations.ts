import type { Trx } from '../db/connect.ts'

/** Deletes all that somebody said of meetings. What came with a file names nobody, and stays. */
export const eraseEvaluations = async (
  trx: Trx,
  { registrationIds }: { registrationIds: readonly string[] },
): Promise<void> => {
  if (registrationIds.length === 0) return
  await trx.deleteFrom('evaluation').where('registration_id', 'in', registrationIds).execute()
}
