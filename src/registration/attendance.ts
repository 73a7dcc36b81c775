import type { AttendanceState } from '../db/attendance-tables.ts'
import type { MeetingState } from '../db/schema.ts'

/** All that can be said of somebody and a meeting, in the order in which pages offer it. */
export const ATTENDANCE: readonly AttendanceState[] = ['present', 'excused', 'substitute', 'absent']

/** Whether a text names a state of attendance. */
export const isAttendance = (text: string): text is AttendanceState =>
  ATTENDANCE.some((state) => state === text)

/** Why nobody can be marked at this meeting; null when it can be done, also before it and long after. */
export const whyNotMark = (meeting: { state: MeetingState }): 'cancelled' | null =>
  meeting.state === 'cancelled' ? 'cancelled' : null

/** Whether the meeting expects somebody: who holds a seat, and whoever held one and was marked before leaving. */
export const isExpected = (person: { state: string; isMarked: boolean }): boolean =>
  person.state === 'confirmed' || person.isMarked

/** Whether somebody is in the room for this registration: who registered, or a substitute. */
export const isHere = (mark: AttendanceState | null): boolean => mark === 'present' || mark === 'substitute'

/** How many of these people are in each state; `open` counts who has no mark yet. */
export const countAttendance = (
  states: readonly (AttendanceState | null)[],
): Record<AttendanceState | 'open', number> => {
  const counts = { present: 0, absent: 0, excused: 0, substitute: 0, open: 0 }
  for (const state of states) counts[state ?? 'open']++
  return counts
}
