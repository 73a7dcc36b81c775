import { shareByWeight } from '../programme/largest-remainder.ts'

/** What one item asks of its time: whole minutes, `least` not above `wanted`. */
export interface Span {
  wanted: number
  least: number
}

/**
 * Fits items into the minutes that there are. Each stays at what is wanted when that fits; else each gives in proportion
 * to what it can give, in whole fives (largest remainder, the earliest first). Minutes that are no whole five come from
 * as few items as possible, from the one that could still give most.
 * @param room minutes for all of them together; less than 0 is 0
 * @returns minutes per item, in the same order: exactly `room` together, or the least of each when even that is too much
 */
export const fitMinutes = (spans: readonly Span[], room: number): number[] => {
  const tooMany = sum(spans.map(({ wanted }) => wanted)) - Math.max(0, room)
  if (tooMany <= 0) return spans.map(({ wanted }) => wanted)
  const give = spans.map(({ wanted, least }) => wanted - least)
  if (tooMany >= sum(give)) return spans.map(({ least }) => least)
  const given = giveLoose(give, giveFives(give, Math.floor(tooMany / FIVE)), tooMany)
  return spans.map(({ wanted }, at) => wanted - (given[at] ?? 0))
}

const FIVE = 5

// Rounds, because a share that is rounded up can pass what an item has: the rest goes around once more.
const giveFives = (give: readonly number[], fives: number): number[] => {
  const given = give.map(() => 0)
  const left = (at: number) => (give[at] ?? 0) - (given[at] ?? 0)
  let rest = fives
  while (rest > 0) {
    const weights = give.map((_, at) => (left(at) >= FIVE ? left(at) : 0))
    if (sum(weights) === 0) return given
    for (const [at, part] of shareByWeight(rest, weights).entries()) {
      const count = Math.min(part, Math.floor(left(at) / FIVE))
      given[at] = (given[at] ?? 0) + count * FIVE
      rest -= count
    }
  }
  return given
}

const giveLoose = (give: readonly number[], inFives: readonly number[], tooMany: number): number[] => {
  const given = [...inFives]
  let rest = tooMany - sum(given)
  const byLeft = give
    .map((can, at) => ({ at, left: can - (given[at] ?? 0) }))
    .sort((a, b) => b.left - a.left || a.at - b.at)
  for (const { at, left } of byLeft) {
    const count = Math.min(left, rest)
    given[at] = (given[at] ?? 0) + count
    rest -= count
  }
  return given
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
