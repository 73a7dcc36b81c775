import type { ColumnType, Generated } from 'kysely'

// The tables of cases and of the groups that work on them; part of the hand-written schema.

/** Who may read a case besides who brings it: organisers always, and the group or everybody with a seat. */
export type CaseReadBy = 'group' | 'circle' | 'organiser'
export type CaseState = 'offered' | 'placed' | 'withdrawn' | 'discussed'

export interface CaseOfferTable {
  id: Generated<string>
  circle_id: string
  /** for which meeting; null when it does not matter which */
  meeting_id: string | null
  /** who brings it; null when nobody with a registration does */
  registration_id: string | null
  import_key: string | null
  title: string
  question: string
  situation: string
  /** what was tried until now */
  tried: string
  read_by: CaseReadBy
  state: Generated<CaseState>
  /** grows with every save of its text */
  version: Generated<number>
  offered_at: Temporal.Instant
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

export interface IntervisionGroupTable {
  id: Generated<string>
  meeting_id: string
  /** from 1 within the meeting */
  number: number
  room: Generated<string>
  facilitator_person_id: string | null
  /** a case is in one group at most */
  case_id: string | null
  /** grows with every save of room, facilitator and case */
  version: Generated<number>
}

/** Who is in which group; nobody is in two of one meeting. */
export interface IntervisionMemberTable {
  group_id: string
  /** that of the group */
  meeting_id: string
  registration_id: string
}

export interface IntervisionTables {
  case_offer: CaseOfferTable
  intervision_group: IntervisionGroupTable
  intervision_member: IntervisionMemberTable
}
