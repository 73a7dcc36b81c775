import { contrast } from './colour.ts'
import type { Palette, Scheme } from './palette.ts'

/** One colour over another, by the names of their tokens: words, or the edge of a field, an icon, a bar, a ring. */
export interface Pair {
  over: string
  under: string
  kind: 'text' | 'shape'
}

const PAPERS = ['paper', 'sheet']
const STATES = ['alert', 'ok', 'warning']
const PILLARS = ['news', 'intervision', 'deep-dive', 'project-visit']
const WASHES = ['accent', ...STATES, ...PILLARS].map((name) => `${name}-wash`)

const pairs = (kind: Pair['kind'], overs: string[], unders: string[]): Pair[] =>
  overs.flatMap((over) => unders.map((under) => ({ over, under, kind })))

/** What stands on what, anywhere on our pages. The ring of the focus has the accent, which is asked more here. */
export const PAIRS: readonly Pair[] = [
  ...pairs('text', ['ink', 'ink-soft', 'accent', 'accent-deep'], [...PAPERS, ...WASHES]),
  ...pairs('text', ['accent-ink'], ['accent', 'accent-deep']),
  ...pairs('text', ['alert-ink'], ['alert', 'alert-deep']),
  ...pairs('text', ['alert-deep'], [...PAPERS, 'alert-wash']),
  ...[...STATES, ...PILLARS].flatMap((name) => pairs('text', [name], [...PAPERS, `${name}-wash`])),
  ...pairs('shape', ['rule-strong'], PAPERS),
]

/** The least contrast of a pair. Who asks for more contrast gets what WCAG asks at its highest level. */
export const leastOf = ({ kind }: Pair, scheme: Scheme): number => {
  const isMore = scheme === 'lightMore' || scheme === 'darkMore'
  if (kind === 'text') return isMore ? 7 : 4.5
  return isMore ? 4.5 : 3
}

/** How far the two of a pair stand apart; 1 when the palette lacks one of them. */
export const ratioOf = ({ over, under }: Pair, palette: Palette): number => {
  const [one, other] = [palette[over], palette[under]]
  return one && other ? contrast(one, other) : 1
}

/** The pairs of a palette that cannot be read. */
export const unreadablePairs = (
  palette: Palette,
  scheme: Scheme,
): (Pair & { ratio: number; least: number })[] =>
  PAIRS.map((pair) => ({ ...pair, ratio: ratioOf(pair, palette), least: leastOf(pair, scheme) })).filter(
    ({ ratio, least }) => ratio < least,
  )
