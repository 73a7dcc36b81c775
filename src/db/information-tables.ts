import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ParticipationStatus, SentFacts } from './letter-tables.ts'

// The tables of the information meeting; part of the hand-written schema.

type Moment = Temporal.Instant
/** 'YYYY-MM-DD' */
type Day = string
/** 'HH:MM', local wall time */
type WallTime = string

/** One information meeting of a circle; a new one can be planned after one was cancelled, and the latest counts. */
export interface InformationMeetingTable {
  id: Generated<string>
  circle_id: string
  /** order of planning */
  planned: ColumnType<number, never, never>
  held_on: Day
  starts_at: WallTime
  ends_at: WallTime
  /** IANA name */
  time_zone: Generated<string>
  /** building, street, city in one line; empty while it is not known */
  place: Generated<string>
  /** one line per part, as the organiser wrote it */
  programme: Generated<string>
  /** null sets no limit */
  capacity: number | null
  state: Generated<'planned' | 'cancelled'>
  /** grows with every save; also what calendars were told of last */
  version: Generated<number>
  changed_at: Moment
  cancelled_at: Moment | null
}

export type GuestState = 'signedUp' | 'signedOff'
/** Somebody who signed up for an information meeting: one row per address and meeting. */
export interface InformationGuestTable {
  id: Generated<string>
  information_meeting_id: string
  email: string
  first_name: string
  name_prefix: Generated<string>
  last_name: string
  organisation: string
  language: 'nl' | 'en'
  state: Generated<GuestState>
  /** null until somebody noted it */
  attendance: 'present' | 'absent' | null
  /** the last time */
  signed_up_at: Moment
  signed_off_at: Moment | null
  /** when the link to register for the circle was mailed */
  followed_up_at: Moment | null
}

/** A guest's calendar entry; lives as the invitation of a participant does. */
export interface GuestInvitationTable {
  id: Generated<string>
  guest_id: string
  /** random; never used again after a cancellation */
  uid: Generated<string>
  state: 'current' | 'cancelled'
  /** of the last letter written for this uid; never decreases */
  sequence: number
  /** the information meeting's version that the last letter told of */
  calendar_version: number
  participation_status: Generated<ParticipationStatus>
  first_message_id: string
  sent_facts: JSONColumnType<SentFacts, string, string>
  created_at: Moment
  changed_at: Moment
}

export interface InformationTables {
  information_meeting: InformationMeetingTable
  information_guest: InformationGuestTable
  guest_invitation: GuestInvitationTable
}
