import type { AttendanceState } from '../../../db/attendance-tables.ts'
import { countAttendance, isExpected } from '../../../registration/attendance.ts'
import { dayInWords } from '../../../time/day-words.ts'
import { type AttendanceChart, attendanceChart } from '../../chart/attendance-chart.ts'
import type { Reader } from '../reader.ts'
import type { CirclePeople } from './queries.ts'

/** How many were at each meeting; for organisers only. */
export interface AttendancePart {
  title: string
  chart: AttendanceChart
  note: string
}

/**
 * Every meeting that goes on, or at which somebody was marked, counted over everybody in the circle whatever the list
 * shows. Null until one was held or somebody was marked.
 */
export const attendancePart = (circle: CirclePeople, reader: Reader): AttendancePart | null => {
  const { t, language, today } = reader
  const meetings = circle.meetings
    .map((meeting) => ({ ...meeting, marks: marksAt(circle, meeting.number) }))
    .filter(({ state, marks }) => state !== 'cancelled' || marks.some(Boolean))
  if (!meetings.some(({ heldOn, marks }) => heldOn < today || marks.some(Boolean))) return null
  return {
    title: t('people:attendance.title'),
    chart: attendanceChart(
      {
        title: null,
        meetings: meetings.map(({ number, heldOn, place, marks }) => ({
          number,
          heading: t('people:meeting', {
            number,
            when: dayInWords(heldOn, language, 'short'),
            place: place || t('series:placeUnknown'),
          }),
          counts: countAttendance(marks),
        })),
      },
      t,
    ),
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
