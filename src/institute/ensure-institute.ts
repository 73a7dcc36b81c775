import type { Trx } from '../db/connect.ts'
import { addInstitute, type NewInstitute } from './add-institute.ts'
import { findFirstInstitute, findInstitute } from './queries.ts'

/**
 * The institute that was there first, or this one when there is none yet: at a first start something must own the
 * circles. Processes that start together end up with the same one.
 */
export const ensureInstitute = async (
  trx: Trx,
  institute: NewInstitute,
  now: Temporal.Instant,
): Promise<{ instituteId: string }> => {
  const there = await findFirstInstitute(trx)
  if (there) return { instituteId: there.id }
  const added = await addInstitute(trx, institute, now)
  if (added.done) return added.value
  const { id } = await findInstitute(trx, institute.slug)
  return { instituteId: id }
}
