import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ParticipationStatus, SentFacts } from './letter-tables.ts'

// The tables of deep dives and guest experts; part of the hand-written schema.

type Moment = Temporal.Instant

export type DeepDiveForm = 'presentation' | 'discussion' | 'workSession' | 'simulation'
/** What an item of the pillar deep dive is made of; none until somebody said it. */
export interface DeepDiveTable {
  item_id: string
  import_key: string | null
  /** of the whole, as long as it has no parts */
  form: DeepDiveForm
  /** what it is about; empty when the item's own title says enough */
  title: Generated<string>
  /** what people take away from it */
  output: Generated<string>
  materials: Generated<string>
  /** people per group; null sets no limit */
  group_limit: number | null
}

export interface DeepDivePartTable {
  item_id: string
  position: number
  form: DeepDiveForm
  title: string
  minutes: number
  /** the word of the file that it was imported from, where that is none of the four forms */
  import_kind: string | null
}

export type ExpertKind = 'scientific' | 'fromExperience'
export type ExpertState = 'named' | 'asked' | 'confirmed' | 'declined'
/** A guest expert of one item; a name is enough. */
export interface ExpertTable {
  id: Generated<string>
  item_id: string
  /** set when they are somebody whom the circle knows otherwise */
  person_id: string | null
  name: string
  /** null as long as they are only named */
  email: string | null
  language: Generated<'nl' | 'en'>
  kind: ExpertKind
  state: Generated<ExpertState>
  /** what must be ready for them, in their own words */
  needs: Generated<string>
  /** a few sentences about themselves, for everybody who may read the meeting */
  biography: Generated<string>
  /** grows with every save of needs and biography; a form carries the version it was made from */
  version: Generated<number>
  /** order of naming */
  named: ColumnType<number, never, never>
  named_at: Moment
  asked_at: Moment | null
  answered_at: Moment | null
  /** taken off the item: their key ended */
  revoked_at: Moment | null
}

/** An expert's calendar entry; lives as the invitation of a participant does. */
export interface ExpertInvitationTable {
  id: Generated<string>
  expert_id: string
  /** random; never used again after a cancellation */
  uid: Generated<string>
  state: 'current' | 'cancelled'
  /** of the last letter written for this uid; never decreases */
  sequence: number
  /** the meeting's version that the last letter told of */
  calendar_version: number
  participation_status: Generated<ParticipationStatus>
  first_message_id: string
  sent_facts: JSONColumnType<SentFacts, string, string>
  created_at: Moment
  changed_at: Moment
}

export interface ExpertTables {
  deep_dive: DeepDiveTable
  deep_dive_part: DeepDivePartTable
  expert: ExpertTable
  expert_invitation: ExpertInvitationTable
}
