import type { Translate } from '../../i18n/words.ts'
import { type ChartTable, type LegendLine, short } from './chart.ts'

/** `chart/attendance`: how many came to each meeting of those who were expected, one column per meeting. */
export interface AttendanceChart {
  title: string | null
  /** what it shows, in a sentence or two */
  finding: string
  /** a box of this by 100 */
  width: number
  columns: { kind: AttendanceKind; path: string }[]
  /** below the columns, one for each, from left to right */
  labels: { count: string; name: string }[]
  legend: LegendLine<AttendanceKind>[]
  table: ChartTable
}

export type AttendanceKind = 'expected' | 'came' | 'substitute'

/** What is known of one meeting. */
export interface AttendanceFacts {
  number: number
  /** day and place, for the table */
  heading: string
  expected: number
  /** who came themselves; null as long as nobody was marked */
  came: number | null
  substitutes: number
}

/** Columns on one scale; those of meetings without marks are the outline of who is expected. */
export const attendanceChart = (
  { title, meetings }: { title: string | null; meetings: readonly AttendanceFacts[] },
  t: Translate,
): AttendanceChart => {
  const highest = Math.max(1, ...meetings.map((facts) => Math.max(facts.expected, hereOf(facts))))
  return {
    title,
    finding: findingOf(meetings, t),
    width: Math.max(meetings.length, FEWEST_COLUMNS) * COLUMN,
    columns: meetings.flatMap((facts, at) => columnOf(facts, at, highest)),
    labels: [
      ...meetings.map((facts) => ({
        count: facts.came === null ? '–' : String(hereOf(facts)),
        name: String(facts.number),
      })),
      ...Array.from({ length: Math.max(0, FEWEST_COLUMNS - meetings.length) }, () => ({
        count: '',
        name: '',
      })),
    ],
    legend: KINDS.filter(
      (kind) => kind !== 'substitute' || meetings.some(({ substitutes }) => substitutes > 0),
    ).map((kind) => ({ kind, path: SWATCH, text: t(`chart:attendance.${kind}`) })),
    table: tableOf(meetings, t),
  }
}

const KINDS: readonly AttendanceKind[] = ['came', 'substitute', 'expected']

/** A series of two meetings would else have columns as wide as a hand. */
const FEWEST_COLUMNS = 4

/** A column with its white, and that white at each side. */
const COLUMN = 10
const WHITE = 2

const SWATCH = 'M0 100V0H10V100Z'

const hereOf = ({ came, substitutes }: AttendanceFacts) => (came ?? 0) + substitutes

const columnOf = (
  { expected, came, substitutes }: AttendanceFacts,
  at: number,
  highest: number,
): AttendanceChart['columns'] => {
  const levelOf = (people: number) => 100 - (people * 100) / highest
  const block = (kind: AttendanceKind, from: number, to: number) =>
    to > from ? [{ kind, path: blockAt(at, levelOf(from), levelOf(to)) }] : []
  return [
    ...block('expected', 0, expected),
    ...block('came', 0, came ?? 0),
    ...block('substitute', came ?? 0, (came ?? 0) + substitutes),
  ]
}

const blockAt = (at: number, floor: number, ceiling: number) => {
  const left = at * COLUMN + WHITE
  return `M${left} ${short(floor)}V${short(ceiling)}H${left + COLUMN - 2 * WHITE}V${short(floor)}Z`
}

const findingOf = (meetings: readonly AttendanceFacts[], t: Translate): string => {
  const marked = meetings.filter(({ came }) => came !== null)
  const last = marked.at(-1)
  if (!last) return t('chart:attendance.finding.nothing')
  const latest = { number: last.number, here: hereOf(last), expected: last.expected }
  if (marked.length === 1) return t('chart:attendance.finding.one', latest)
  const here = marked.reduce((sum, facts) => sum + hereOf(facts), 0)
  const expected = marked.reduce((sum, facts) => sum + facts.expected, 0)
  const percent = expected === 0 ? 0 : Math.round((here * 100) / expected)
  return t('chart:attendance.finding.several', { ...latest, count: marked.length, percent })
}

const tableOf = (meetings: readonly AttendanceFacts[], t: Translate): ChartTable => ({
  summary: t('chart:asTable'),
  label: t('chart:attendance.table'),
  headings: [t('chart:meeting'), ...KINDS.map((kind) => t(`chart:attendance.${kind}`))],
  rows: meetings.map((facts) => ({
    heading: facts.heading,
    cells:
      facts.came === null
        ? [t('chart:attendance.unmarked'), '', String(facts.expected)]
        : [facts.came, facts.substitutes, facts.expected].map(String),
  })),
})
