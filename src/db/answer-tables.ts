import type { Generated } from 'kysely'

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

/** Somebody who comes to one meeting in the place of a participant. */
export interface SubstituteTable {
  id: Generated<string>
  /** of who named them */
  registration_id: string
  meeting_id: string
  /** the day that they were named for; they count as long as the meeting is on that day */
  held_on: Day
  name: string
  email: string
  language: 'nl' | 'en'
  named_at: Temporal.Instant
  ended_at: Temporal.Instant | null
  /** they said that they cannot come, or came to take part themselves; null when who named them ended it */
  end_reason: 'declined' | 'takesPart' | null
}

/** Who has a place at a meeting that has a capacity; nobody is written down for the others. */
export interface MeetingPlaceTable {
  registration_id: string
  meeting_id: string
  given_at: Temporal.Instant
  /** given to somebody who had waited for it, and their calendar was not told yet */
  invites: boolean
}

export interface AnswerTables {
  meeting_answer: MeetingAnswerTable
  meeting_place: MeetingPlaceTable
  substitute: SubstituteTable
}
