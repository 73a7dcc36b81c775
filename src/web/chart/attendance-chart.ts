import type { AttendanceState } from '../../db/attendance-tables.ts'
import type { Translate } from '../../i18n/words.ts'
import { type ChartTable, type LegendLine, short } from './chart.ts'

/** `chart/attendance`: how many came to each meeting of those who were expected, one column per meeting. */
export interface AttendanceChart {
  title: string | null
  /** what it shows, in a sentence */
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
  /** everybody who is expected, by their mark; `countAttendance` of src/registration counts them */
  counts: Record<AttendanceState | 'open', number>
}

/** Columns on one scale; a meeting without marks has only the outline of who is expected. */
export const attendanceChart = (
  { title, meetings }: { title: string | null; meetings: readonly AttendanceFacts[] },
  t: Translate,
): AttendanceChart => {
  const highest = Math.max(1, ...meetings.map(expectedAt))
  const columns = meetings.flatMap((facts, at) => columnOf(facts, at, highest))
  return {
    title,
    finding: findingOf(meetings, t),
    width: Math.max(meetings.length, FEWEST_COLUMNS) * COLUMN,
    columns,
    labels: [
      ...meetings.map((facts) => ({
        count: isMarked(facts) ? String(hereAt(facts)) : '–',
        name: String(facts.number),
      })),
      ...Array.from({ length: FEWEST_COLUMNS - meetings.length }, () => ({ count: '', name: '' })),
    ],
    legend: KINDS.filter((kind) => columns.some((column) => column.kind === kind)).map((kind) => ({
      kind,
      path: SWATCH,
      text: t(`chart:attendance.${kind}`),
    })),
    table: tableOf(meetings, t),
  }
}

const KINDS: readonly AttendanceKind[] = ['came', 'substitute', 'expected']

const MARKS = ['present', 'substitute', 'excused', 'absent', 'open'] as const

/** A series of two meetings would else have columns as wide as a hand. */
const FEWEST_COLUMNS = 4

/** A column with its white, and that white at each side. */
const COLUMN = 10
const WHITE = 2

const SWATCH = 'M0 100V0H10V100Z'

const expectedAt = ({ counts }: AttendanceFacts) => MARKS.reduce((sum, mark) => sum + counts[mark], 0)

/** In the room: who registered, or a substitute. */
const hereAt = ({ counts }: AttendanceFacts) => counts.present + counts.substitute

const isMarked = (facts: AttendanceFacts) => facts.counts.open < expectedAt(facts)

const columnOf = (facts: AttendanceFacts, at: number, highest: number): AttendanceChart['columns'] => {
  const { present } = facts.counts
  const levelOf = (people: number) => 100 - (people * 100) / highest
  const block = (kind: AttendanceKind, from: number, to: number) =>
    to > from ? [{ kind, path: blockAt(at, levelOf(from), levelOf(to)) }] : []
  return [
    ...block('expected', 0, expectedAt(facts)),
    ...block('came', 0, present),
    ...block('substitute', present, hereAt(facts)),
  ]
}

const blockAt = (at: number, floor: number, ceiling: number) => {
  const left = at * COLUMN + WHITE
  return `M${left} ${short(floor)}V${short(ceiling)}H${left + COLUMN - 2 * WHITE}V${short(floor)}Z`
}

const findingOf = (meetings: readonly AttendanceFacts[], t: Translate): string => {
  const marked = meetings.filter(isMarked)
  const last = marked.at(-1)
  if (!last) return t('chart:attendance.finding.nothing')
  const latest = { number: last.number, here: hereAt(last), expected: expectedAt(last) }
  if (marked.length === 1) return t('chart:attendance.finding.one', latest)
  const here = marked.reduce((sum, facts) => sum + hereAt(facts), 0)
  const expected = marked.reduce((sum, facts) => sum + expectedAt(facts), 0)
  return t('chart:attendance.finding.several', {
    ...latest,
    count: marked.length,
    percent: Math.round((here * 100) / expected),
  })
}

/** Every mark has its column, and the last row is all meetings that have marks together. */
const tableOf = (meetings: readonly AttendanceFacts[], t: Translate): ChartTable => {
  const marked = meetings.filter(isMarked)
  const rowOf = (heading: string, numbers: number[]) => ({ heading, cells: numbers.map(String) })
  return {
    summary: t('chart:asTable'),
    label: t('chart:attendance.table'),
    headings: [t('chart:meeting'), ...MARKS.map((mark) => t(`chart:attendance.mark.${mark}`))],
    rows: [
      ...meetings.map(({ heading, counts }) =>
        rowOf(
          heading,
          MARKS.map((mark) => counts[mark]),
        ),
      ),
      ...(marked.length > 1
        ? [
            rowOf(
              t('chart:attendance.together'),
              MARKS.map((mark) => marked.reduce((sum, { counts }) => sum + counts[mark], 0)),
            ),
          ]
        : []),
    ],
  }
}
