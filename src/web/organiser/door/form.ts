import type { AttendanceState } from '../../../db/attendance-tables.ts'
import { isAttendance } from '../../../registration/attendance.ts'
import { isId } from '../../access/is-id.ts'
import { typedOf } from '../typed.ts'

/** What one tap at the door says. */
export interface MarkInput {
  registrationId: string
  /** null takes the mark back */
  state: AttendanceState | null
  /** how long the telephone kept it before it could send it */
  secondsAgo: number
}

/**
 * Reads one tap. An age instead of a time, because the clock of a telephone may be wrong but not by much per hour; at
 * most a week, after which nobody knows any more what a tap meant. Null when it is no tap of ours.
 */
export const parseMark = (body: unknown): MarkInput | null => {
  const { registrationId = '', state = '', secondsAgo = '0' } = typedOf(body)
  if (!isId(registrationId) || (state !== '' && !isAttendance(state))) return null
  if (!/^\d{1,6}$/.test(secondsAgo) || Number(secondsAgo) > WEEK) return null
  return { registrationId, state: state === '' ? null : state, secondsAgo: Number(secondsAgo) }
}

const WEEK = 7 * 24 * 60 * 60
