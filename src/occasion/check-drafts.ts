import type { Trx } from '../db/connect.ts'
import { OCCASIONS } from './occasions.ts'
import { writeOccasions } from './write-occasions.ts'

/**
 * Looks once more at drafts of letters over time that are about to leave: those that are not true any more are withdrawn
 * with the reason, the others say what is so now. Any other letter is left as it is. Whatever else is due in the same
 * circles is written with it.
 */
export const checkOccasionDrafts = async (
  trx: Trx,
  { letterIds, instituteId }: { letterIds: string[]; instituteId: string },
  now: Temporal.Instant,
): Promise<void> => {
  if (letterIds.length === 0) return
  const circles = await trx
    .selectFrom('letter')
    .where('id', 'in', letterIds)
    .where('institute_id', '=', instituteId)
    .where('kind', 'in', OCCASIONS)
    .where('state', '=', 'draft')
    .where('circle_id', 'is not', null)
    .select('circle_id as circleId')
    .distinct()
    // In one order for everybody who locks several circles.
    .orderBy('circle_id')
    .execute()
  for (const { circleId } of circles) if (circleId) await writeOccasions(trx, { circleId }, now)
}
