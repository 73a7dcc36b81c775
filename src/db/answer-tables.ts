// The tables of what participants say per meeting; part of the hand-written schema.

/** 'YYYY-MM-DD' */
type Day = string

export type Answer = 'comes' | 'cannot'
export interface MeetingAnswerTable {
  registration_id: string
  meeting_id: string
  /** the day that the answer is about; it counts as long as the meeting is on that day */
  held_on: Day
  /** no row means comes */
  answer: Answer
  changed_at: Temporal.Instant
}
