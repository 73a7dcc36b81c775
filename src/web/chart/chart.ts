/** What stands behind a chart: the same facts as a table. */
export interface ChartTable {
  /** what opens it */
  summary: string
  /** what it is a table of, for who hears it */
  label: string
  /** the first stands above the headings of the rows */
  headings: string[]
  rows: { heading: string; cells: string[] }[]
}

/** What one colour and pattern of a chart stands for. */
export interface LegendLine<Kind extends string> {
  kind: Kind
  /** a small piece of a bar in a box of 2 by 1 */
  path: string
  text: string
}

/** One bar, from left to right; its box is as wide as that of the longest and 1 high. */
export interface BarRow<Kind extends string> {
  /** what it is about; null when there is one bar */
  heading: string | null
  /** from 1 */
  width: number
  /** every unit is a dash of its own, so that one can count them */
  isCounted: boolean
  bars: { kind: Kind; path: string }[]
  /** the number at its end; null leaves it out */
  text: string | null
}

/** From where to where a bar of one kind goes. */
export interface Span<Kind extends string> {
  kind: Kind
  from: number
  to: number
}

/** Lays amounts end to end from 0: no gap, no overlap, and the last ends where they add up to. Empty ones are left out. */
export const endToEnd = <Kind extends string>(amounts: readonly [Kind, number][]): Span<Kind>[] => {
  let from = 0
  const spans: Span<Kind>[] = []
  for (const [kind, amount] of amounts) {
    if (amount > 0) spans.push({ kind, from, to: from + amount })
    from += amount
  }
  return spans
}

/** Lines from left to right at these heights of a box that is 1 high: '.5' is the middle. */
export const linesAt = (heights: readonly number[], { from, to }: { from: number; to: number }): string =>
  heights.map((height) => `M${short(from)} ${short(height)}H${short(to)}`).join('')

/** A number as an SVG has it: at most two decimals, without the nought before them. */
export const short = (number: number): string =>
  String(Math.round(number * 100) / 100).replace(/^(-?)0\./, '$1.')
