import type { Trx } from '../db/connect.ts'
import { lookAfterDrafts } from './look-after-drafts.ts'
import { OCCASIONS } from './occasions.ts'

/**
 * Looks once more at drafts of letters over time that are about to leave: those that are not true any more are withdrawn
 * with the reason, the others say what is so now. No letter is written by it: a press on one lets nothing else leave.
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
  for (const { circleId } of circles) if (circleId) await lookAfterDrafts(trx, { circleId }, now)
}
