/**
 * Divides a whole number by weight into whole numbers that add up to it: largest remainder, the earliest first.
 * @param weights from 0; one of them at least above it
 */
export const shareByWeight = (total: number, weights: readonly number[]): number[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (total * weight) / all)
  const parts = exact.map(Math.floor)
  const given = parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, total - given)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}
