import type { Pillar, ProgrammeItemKind } from '../db/programme-tables.ts'
import type { Balance } from './format-facts.ts'
import { shareByWeight } from './largest-remainder.ts'
import { isPillar } from './pillar.ts'

/** What a circle gives, in the order in which it is named. */
export const BALANCES: readonly Balance[] = ['inspiration', 'eachOther', 'practice']

/** What each pillar gives. */
export const GIVES: Record<Pillar, Balance> = {
  deepDive: 'inspiration',
  intervision: 'eachOther',
  news: 'eachOther',
  projectVisit: 'practice',
}

/** Less than this of the minutes of the four pillars is too little of one kind. Whole percent. */
const LEAST_SHARE = 20

/** The minutes of the four pillars, per kind; what stands around them counts for nothing. */
export const balanceMinutes = (
  items: readonly { kind: ProgrammeItemKind; minutes: number }[],
): Record<Balance, number> => {
  const minutes: Record<Balance, number> = { inspiration: 0, eachOther: 0, practice: 0 }
  for (const { kind, minutes: own } of items) if (isPillar(kind)) minutes[GIVES[kind]] += own
  return minutes
}

/** Minutes as whole percent, together 100; empty when there are none. */
export const balanceShares = (minutes: Record<Balance, number>): Map<Balance, number> => {
  const weights = BALANCES.map((balance) => minutes[balance])
  if (weights.every((one) => one === 0)) return new Map()
  const shares = shareByWeight(100, weights)
  return new Map(BALANCES.map((balance, at) => [balance, shares[at] ?? 0]))
}

/** Of what a circle gives too little, with its whole percent; empty when there are no minutes at all. */
export const tooLittle = (minutes: Record<Balance, number>): { short: Balance; percent: number }[] =>
  [...balanceShares(minutes)]
    .filter(([, percent]) => percent < LEAST_SHARE)
    .map(([short, percent]) => ({ short, percent }))
