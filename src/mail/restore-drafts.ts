import type { Trx } from '../db/connect.ts'

/** One draft that was thrown away, or all of one press. */
export type Discarded = { instituteId: string } & ({ letterId: string } | { pressId: string })

/**
 * Makes drafts of letters again that an organiser threw away. One of which a newer letter was written to the same stream
 * meanwhile stays away: that says it better, and letters of a stream leave in order. Ask afterwards whether they are still
 * true.
 * @returns the ids of those that are drafts again
 */
export const restoreDrafts = async (trx: Trx, which: Discarded): Promise<string[]> => {
  const rows = await trx
    .updateTable('letter')
    .set({ state: 'draft', decided_at: null, decided_by: null, press_id: null })
    .where('institute_id', '=', which.instituteId)
    .where('state', '=', 'discarded')
    .where('decided_at', 'is not', null)
    .$call((query) =>
      'letterId' in which
        ? query.where('id', '=', which.letterId)
        : query.where('press_id', '=', which.pressId),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('letter as newer')
            .whereRef('newer.stream_key', '=', 'letter.stream_key')
            .whereRef('newer.written', '>', 'letter.written')
            // Thrown away by the same press, or never meant to leave: those tell nobody anything.
            .where('newer.state', 'not in', ['discarded', 'withdrawn'])
            .select('newer.id'),
        ),
      ),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
