import { z } from 'zod'
import type { Trx } from '../db/connect.ts'
import type { LetterMode } from '../db/letter-word-tables.ts'
import { lockPhase } from '../invitation/catch-up.ts'
import { chooseModes } from '../mail/choose-modes.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { HOURS, type Occasion, occasionRules } from './occasions.ts'
import { loadPlans } from './plans.ts'

/** What a circle may choose for an occasion. Faults, by code: `required`, `noNumber`, `outOfRange`, `noChoice`. */
export const planInput = (occasion: Occasion) => {
  const { leastDays, mostDays } = occasionRules[occasion]
  return z.object({
    days: wholeNumber(leastDays, mostDays),
    hour: wholeNumber(HOURS.least, HOURS.most),
    mode: z.enum(['draft', 'automatic', 'off'], 'noChoice'),
  })
}

const wholeNumber = (least: number, most: number) =>
  z
    .string('required')
    .trim()
    .min(1, { error: 'required', abort: true })
    .regex(/^\d{1,4}$/, { error: 'noNumber', abort: true })
    .transform(Number)
    .refine((number) => number >= least && number <= most, 'outOfRange')

export interface ChosenPlan {
  circleId: string
  occasion: Occasion
  days: number
  hour: number
  mode: LetterMode
  /** the save that the form was made from; 0 when our own days and hour held */
  version: number
}

/**
 * Keeps when and how a circle sends the letters of one occasion. What was sent stays sent; drafts wait as they did.
 * Refused when somebody else chose meanwhile.
 */
export const savePlan = async (
  trx: Trx,
  { circleId, occasion, days, hour, mode, version }: ChosenPlan,
): Promise<Outcome<null, 'changedMeanwhile'>> => {
  await lockPhase(trx, circleId)
  const plans = await loadPlans(trx, circleId)
  if (plans[occasion].version !== version) return refused('changedMeanwhile')
  const chosen = { days, hour, version: version + 1 }
  await trx
    .insertInto('occasion_plan')
    .values({ circle_id: circleId, kind: occasion, ...chosen })
    .onConflict((conflict) => conflict.columns(['circle_id', 'kind']).doUpdateSet(chosen))
    .execute()
  await chooseModes(trx, { circleId, modes: new Map([[occasion, mode]]) })
  return done(null)
}
