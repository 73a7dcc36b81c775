import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { CircleInput } from './circle-input.ts'
import { columnsOf, writePartners } from './queries.ts'

export interface EditedCircle extends CircleInput {
  circleId: string
  /** the save that the editor saw */
  version: number
}

/**
 * Saves the description of a circle, unless somebody saved it since the editor opened it. The address of the circle
 * stays as it is, also under another title: people have it in their mail.
 */
export const editCircle = async (
  trx: Trx,
  input: EditedCircle,
  _now: Temporal.Instant,
): Promise<Outcome<{ slug: string; version: number }, 'changedMeanwhile'>> => {
  const saved = await trx
    .updateTable('circle')
    .set({ ...columnsOf(input), version: input.version + 1 })
    .where('id', '=', input.circleId)
    .where('version', '=', input.version)
    .returning(['slug', 'version'])
    .executeTakeFirst()
  if (!saved) return refused('changedMeanwhile')
  await writePartners(trx, input.circleId, input.partners)
  return done(saved)
}
