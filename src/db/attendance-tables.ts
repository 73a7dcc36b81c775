// The table of who was there; part of the hand-written schema.

export type AttendanceState = 'present' | 'absent' | 'excused' | 'substitute'
export interface AttendanceTable {
  registration_id: string
  meeting_id: string
  /** null: a mark that was taken back */
  state: AttendanceState | null
  /** when somebody at the door made the mark, which may be earlier than when it arrived here */
  marked_at: Temporal.Instant
}

export interface AttendanceTables {
  attendance: AttendanceTable
}
