import type { Trx } from '../db/connect.ts'

/** A result, and who takes it away: the participant who told it, or an organiser, who may take any of the circle. */
export interface ResultToRemove {
  resultId: string
  circleId: string
  /** registration of the participant; null for an organiser */
  registrationId: string | null
}

/**
 * Takes a result away: its sentence is gone at once, and a file does not bring it back. Done twice it just stays away.
 * @returns whether there was such a result of theirs
 */
export const removeResult = async (
  trx: Trx,
  { resultId, circleId, registrationId }: ResultToRemove,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('result')
    .set((eb) => ({ sentence: '', removed_at: eb.fn.coalesce('removed_at', eb.val(now)) }))
    .where('id', '=', resultId)
    .where('circle_id', '=', circleId)
    .$if(registrationId !== null, (query) =>
      query.where('person_id', '=', (eb) =>
        eb.selectFrom('registration').where('id', '=', registrationId).select('person_id'),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
