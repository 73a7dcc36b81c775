import type { Translate } from '../../i18n/words.ts'
import { type BarRow, type LegendLine, linesAt } from './chart.ts'

/** `chart/met`: who was in a group with whom; a row and a column for everybody, in the same order. */
export interface MetChart {
  title: string | null
  /** what it shows, in a sentence or two */
  finding: string
  rows: BarRow<MetKind>[]
  legend: LegendLine<MetKind>[]
  /** the same in words: of everybody with how many and with whom */
  people: {
    summary: string
    label: string
    headings: string[]
    lines: { name: string; count: string; names: string }[]
  }
}

export type MetKind = 'met' | 'again' | 'self'

/** Who could meet, and how often they did; `countTogether` of src/intervision counts it. */
export interface MetFacts {
  /** in the order of the list */
  people: { id: string; name: string }[]
  together: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Everybody against everybody: who shares a group for the first time, who more often, and who not yet. */
export const metChart = (
  { title, facts }: { title: string | null; facts: MetFacts },
  t: Translate,
): MetChart => {
  const { people } = facts
  return {
    title,
    finding: findingOf(facts, t),
    rows: people.map((one) => ({
      heading: one.name,
      width: people.length,
      isCounted: false,
      bars: KINDS.map((kind) => ({
        kind,
        path: people
          .map((other, at) =>
            kindOf(one.id, other.id, facts) === kind
              ? linesAt(MIDDLE, { from: at + WHITE, to: at + 1 - WHITE })
              : '',
          )
          .join(''),
      })).filter(({ path }) => path !== ''),
      text: null,
    })),
    legend: KINDS.map((kind) => ({
      kind,
      path: linesAt(MIDDLE, { from: WHITE, to: 1 - WHITE }),
      text: t(`chart:met.${kind}`),
    })),
    people: {
      summary: t('chart:met.asTable'),
      label: t('chart:met.table'),
      headings: ['name', 'names'].map((column) => t(`chart:met.column.${column}`)),
      lines: people.map((one) => lineOf(one, facts, t)),
    },
  }
}

const KINDS: readonly MetKind[] = ['met', 'again', 'self']

// Their thickness, and so their shape, is the style sheet's: half a cell, a full one, a thin line.
const MIDDLE = [0.5]

/** Left free at each side of a cell that is 1 wide. */
const WHITE = 0.08

const timesOf = (one: string, other: string, { together }: MetFacts): number =>
  together.get(one)?.get(other) ?? 0

const kindOf = (one: string, other: string, facts: MetFacts): MetKind | null => {
  if (one === other) return 'self'
  const times = timesOf(one, other, facts)
  if (times === 0) return null
  return times === 1 ? 'met' : 'again'
}

const findingOf = (facts: MetFacts, t: Translate): string => {
  const { people } = facts
  const times = people.flatMap(({ id }, at) =>
    people.slice(at + 1).map((other) => timesOf(id, other.id, facts)),
  )
  const met = times.filter((count) => count > 0).length
  const again = times.filter((count) => count > 1).length
  if (met === 0) return t('chart:met.finding.nobody')
  const first = t('chart:met.finding.some', { count: met, of: times.length })
  return again === 0 ? first : `${first} ${t('chart:met.finding.again', { count: again })}`
}

const lineOf = ({ id, name }: MetFacts['people'][number], facts: MetFacts, t: Translate) => {
  const others = facts.people.filter((other) => other.id !== id)
  const met = others.filter((other) => timesOf(id, other.id, facts) > 0)
  return {
    name,
    count: t('chart:met.of', { met: met.length, of: others.length }),
    names: met
      .map((other) => {
        const times = timesOf(id, other.id, facts)
        return times === 1 ? other.name : t('chart:met.times', { name: other.name, times })
      })
      .join(', '),
  }
}
