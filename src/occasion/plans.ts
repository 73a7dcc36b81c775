import type { Db } from '../db/connect.ts'
import type { LetterMode } from '../db/letter-word-tables.ts'
import { findModes } from '../mail/choose-modes.ts'
import type { LetterKind } from '../mail/letter-kinds.ts'
import { OCCASIONS, type Occasion, type OccasionTime, occasionRules } from './occasions.ts'

/** What a circle does with one occasion. */
export interface OccasionPlan extends OccasionTime {
  mode: LetterMode
  /** the save that this is from; 0 while our own days and hour hold */
  version: number
}

export type OccasionPlans = Record<Occasion, OccasionPlan>

/** What a circle chose, and ours where it chose nothing. Two statements. */
export const loadPlans = async (db: Db, circleId: string): Promise<OccasionPlans> => {
  const rows = await db
    .selectFrom('occasion_plan')
    .where('circle_id', '=', circleId)
    .select(['kind', 'days', 'hour', 'version'])
    .execute()
  const chosen = new Map(rows.map((row) => [row.kind, row]))
  const modes = new Map<LetterKind, LetterMode>(
    (await findModes(db, circleId)).map(({ rule, mode }) => [rule.kind, mode]),
  )
  const planOf = (occasion: Occasion): OccasionPlan => {
    const { days, hour, version } = chosen.get(occasion) ?? { ...occasionRules[occasion], version: 0 }
    return { days, hour, version, mode: modes.get(occasion) ?? 'draft' }
  }
  // as: OCCASIONS names every occasion once.
  return Object.fromEntries(OCCASIONS.map((occasion) => [occasion, planOf(occasion)])) as OccasionPlans
}
