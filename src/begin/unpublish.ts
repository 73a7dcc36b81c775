import { lockCircle } from '../circle/queries.ts'
import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/**
 * Undoes the publication of a circle: it is a draft again and its page is gone. Refused when it was not published at that
 * moment, or as soon as anybody registered, signed up or was written to: they know of it.
 */
export const unpublish = async (
  trx: Trx,
  { circleId, publishedAt }: { circleId: string; publishedAt: Temporal.Instant },
): Promise<Outcome<null, 'known'>> => {
  await lockCircle(trx, circleId)
  const withdrawn = await trx
    .updateTable('circle')
    .set((eb) => ({ phase: 'draft', published_at: null, version: eb('version', '+', 1) }))
    .where('id', '=', circleId)
    .where('phase', '=', 'registrationOpen')
    .where('published_at', '=', publishedAt)
    .where(({ eb, not, exists }) =>
      not(exists(eb.selectFrom('registration').whereRef('circle_id', '=', 'circle.id').select('id'))),
    )
    // Whoever asked for a link was written to; guests and invitees too.
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom('letter')
            .whereRef('letter.circle_id', '=', 'circle.id')
            .where('letter.state', 'not in', ['superseded', 'withdrawn', 'discarded'])
            .select('letter.id'),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return withdrawn ? done(null) : refused('known')
}
