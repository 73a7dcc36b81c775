/** The horizontal runs of paths made by `linesAt`, each height of a bar once. */
export const runsOf = (bars: readonly { path: string }[]): { from: number; to: number }[] =>
  bars.flatMap(({ path }) => {
    const found = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(path)
    return found ? [{ from: Number(found[1]), to: Number(found[2]) }] : []
  })

/** How far shapes reach to the left and to the right; nothing drawn reaches from 0 to 0. */
export const reachOf = (bars: readonly { path: string }[]): { left: number; right: number } => {
  const across = bars.flatMap(({ path }) => [...path.matchAll(/[MH]([\d.-]+)/g)].map(([, x]) => Number(x)))
  return across.length === 0
    ? { left: 0, right: 0 }
    : { left: Math.min(...across), right: Math.max(...across) }
}

/** How far shapes reach up and down, as columns have it. */
export const heightsOf = (columns: readonly { path: string }[]): number[] =>
  columns.flatMap(({ path }) => [...path.matchAll(/(?:M[\d.]+ |V)([\d.-]+)/g)].map(([, y]) => Number(y)))
