import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/** A result, and who takes it away: the participant who told it, or an organiser, who may take any of the circle. */
export interface ResultToRemove {
  resultId: string
  circleId: string
  /** registration of the participant; null for an organiser */
  registrationId: string | null
}

/**
 * Takes a result away: nobody reads it any more, and a file does not bring it back. Its sentence is kept until a job
 * forgets it, so that taking it away can be undone. Done twice it just stays away.
 * @returns whether there was such a result of theirs
 */
export const removeResult = async (
  trx: Trx,
  which: ResultToRemove,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await theirs(trx, which)
    .set((eb) => ({ removed_at: eb.fn.coalesce('removed_at', eb.val(now)) }))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Puts a result back that was taken away. Refused when its sentence was forgotten, or it is not theirs. */
export const returnResult = async (trx: Trx, which: ResultToRemove): Promise<Outcome<null, 'notThere'>> => {
  const { numUpdatedRows } = await theirs(trx, which)
    .set({ removed_at: null })
    .where('sentence', '<>', '')
    .executeTakeFirst()
  return numUpdatedRows > 0n ? done(null) : refused('notThere')
}

/** How long the sentence of a result that was taken away is kept: a little longer than that can be undone. */
const FORGOTTEN_AFTER = { hours: 48 } as const

/** Forgets what results said that were taken away longer ago than that. */
export const forgetResults = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx
    .updateTable('result')
    .set({ sentence: '' })
    .where('removed_at', '<', now.subtract(FORGOTTEN_AFTER))
    .where('sentence', '<>', '')
    .execute()
}

const theirs = (trx: Trx, { resultId, circleId, registrationId }: ResultToRemove) =>
  trx
    .updateTable('result')
    .where('id', '=', resultId)
    .where('circle_id', '=', circleId)
    .$if(registrationId !== null, (query) =>
      query.where('person_id', '=', (eb) =>
        eb.selectFrom('registration').where('id', '=', registrationId).select('person_id'),
      ),
    )
