import type { AttendanceState } from '../../../db/attendance-tables.ts'
import { countAttendance, isExpected } from '../../../registration/attendance.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'
import type { CirclePeople } from './queries.ts'

/** How many were at each meeting, and over the series; for organisers only. */
export interface AttendanceTable {
  title: string
  /** heading of the column with the meetings, and of the numbers */
  meeting: string
  headings: string[]
  rows: { meeting: string; place: string; counts: number[] }[]
  /** the same columns over all those meetings; null when there is one */
  total: { meeting: string; counts: number[] } | null
  note: string
}

const COLUMNS = ['present', 'substitute', 'excused', 'absent', 'open'] as const

/**
 * The numbers of every meeting that was held or at which somebody was marked, of everybody in the circle whatever the
 * list shows. Null as long as there is no such meeting.
 */
export const attendanceTable = (circle: CirclePeople, reader: Reader): AttendanceTable | null => {
  const { t, language, today } = reader
  const held = circle.meetings
    .map((meeting) => ({ ...meeting, marks: marksAt(circle, meeting.number) }))
    .filter(({ state, heldOn, marks }) => marks.some(Boolean) || (state !== 'cancelled' && heldOn < today))
  if (held.length === 0) return null
  return {
    title: t('people:attendance.title'),
    meeting: t('people:attendance.meeting'),
    headings: COLUMNS.map((column) => t(`people:attendance.${column}`)),
    rows: held.map(({ number, heldOn, place, marks }) => ({
      meeting: t('people:attendance.day', { number, when: dayInWords(heldOn, language, 'short') }),
      place: place || t('series:placeUnknown'),
      counts: countsOf(marks),
    })),
    total:
      held.length > 1
        ? { meeting: t('people:attendance.series'), counts: countsOf(held.flatMap(({ marks }) => marks)) }
        : null,
    note: t('people:attendance.note'),
  }
}

/** A mark, or null for none yet, of everybody whom the meeting expects. */
const marksAt = ({ people }: CirclePeople, number: number): (AttendanceState | null)[] =>
  people
    .map(({ state, attendance }) => ({
      state,
      mark: attendance.find((one) => one.number === number)?.state ?? null,
    }))
    .filter(({ state, mark }) => isExpected({ state, isMarked: mark !== null }))
    .map(({ mark }) => mark)

const countsOf = (marks: readonly (AttendanceState | null)[]): number[] => {
  const counts = countAttendance(marks)
  return COLUMNS.map((column) => counts[column])
}
