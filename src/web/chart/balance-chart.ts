import type { Translate } from '../../i18n/words.ts'
import { BALANCES, balanceShares, tooLittle } from '../../programme/balance.ts'
import type { Balance } from '../../programme/format-facts.ts'
import { type BarRow, type ChartTable, endToEnd, type LegendLine, linesAt } from './chart.ts'

/** `chart/balance`: the minutes of the pillars by what they give, one bar per meeting. */
export interface BalanceChart {
  title: string | null
  /** what it shows, in a sentence or two */
  finding: string
  rows: BarRow<Balance>[]
  /** with the share of each over all bars together */
  legend: LegendLine<Balance>[]
  table: ChartTable
}

/** What is known of one meeting; `balanceMinutes` of src/programme counts them. */
export interface BalanceFacts {
  heading: string
  minutes: Record<Balance, number>
}

/** Minutes as bars on one scale, so that a short meeting has a short bar; the whole series stands in the legend. */
export const balanceChart = (
  { title, meetings }: { title: string | null; meetings: readonly BalanceFacts[] },
  t: Translate,
): BalanceChart => {
  const all = together(meetings)
  const shares = balanceShares(all)
  const longest = Math.max(1, ...meetings.map(({ minutes }) => sumOf(minutes)))
  return {
    title,
    finding: findingOf(all, t),
    rows: meetings.map(({ heading, minutes }) => ({
      heading,
      width: SCALE,
      isCounted: false,
      bars: endToEnd(BALANCES.map((balance) => [balance, minutes[balance]])).map(({ kind, from, to }) => ({
        kind,
        path: linesAt(HEIGHTS[kind], { from: (from * SCALE) / longest, to: (to * SCALE) / longest }),
      })),
      text: sumOf(minutes) === 0 ? t('chart:balance.noMinutes') : minutesText(sumOf(minutes), t),
    })),
    legend: BALANCES.map((balance) => ({
      kind: balance,
      path: linesAt(HEIGHTS[balance], { from: 0, to: SWATCH }),
      text: t('chart:balance.share', {
        name: t(`format:balance.${balance}`),
        percent: shares.get(balance) ?? 0,
      }),
    })),
    table: tableOf(meetings, all, t),
  }
}

/** How wide the longest bar is: fine enough for single minutes of a whole day. */
const SCALE = 1000
const SWATCH = 64

// Told apart by pattern as well as by colour: a full bar, stripes, and two rails.
const HEIGHTS: Record<Balance, number[]> = {
  inspiration: [0.5],
  eachOther: [0.5],
  practice: [0.14, 0.86],
}

const sumOf = (minutes: Record<Balance, number>) =>
  BALANCES.reduce((sum, balance) => sum + minutes[balance], 0)

const together = (meetings: readonly BalanceFacts[]): Record<Balance, number> => {
  const all = { inspiration: 0, eachOther: 0, practice: 0 }
  for (const { minutes } of meetings) for (const balance of BALANCES) all[balance] += minutes[balance]
  return all
}

const findingOf = (all: Record<Balance, number>, t: Translate): string => {
  if (sumOf(all) === 0) return t('chart:balance.finding.nothing')
  const little = tooLittle(all)
  if (little.length === 0) return t('chart:balance.finding.even')
  return little
    .map(({ short, percent }) => t('format:outOfBalance', { short: t(`format:balance.${short}`), percent }))
    .join(' ')
}

const tableOf = (
  meetings: readonly BalanceFacts[],
  all: Record<Balance, number>,
  t: Translate,
): ChartTable => {
  const rowOf = ({ heading, minutes }: BalanceFacts) => ({
    heading,
    cells: [...BALANCES.map((balance) => minutes[balance]), sumOf(minutes)].map((count) =>
      minutesText(count, t),
    ),
  })
  return {
    summary: t('chart:asTable'),
    label: t('chart:balance.table'),
    headings: [
      t('chart:meeting'),
      ...BALANCES.map((balance) => t(`format:balance.${balance}`)),
      t('chart:together'),
    ],
    rows: [
      ...meetings.map(rowOf),
      ...(meetings.length > 1 ? [rowOf({ heading: t('chart:series'), minutes: all })] : []),
    ],
  }
}

const minutesText = (count: number, t: Translate) => t('chart:minutes', { count })
