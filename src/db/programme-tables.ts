import type { ColumnType, Generated } from 'kysely'

// The tables of a meeting's programme; part of the hand-written schema.

export type Pillar = 'news' | 'intervision' | 'deepDive' | 'projectVisit'
export type ProgrammeItemKind = Pillar | 'arrival' | 'welcome' | 'break' | 'lunch' | 'closing' | 'drinks'
export type ProgrammeItemState = 'empty' | 'offered' | 'filled' | 'agreed'
export interface ProgrammeItemTable {
  id: Generated<string>
  /** null while it is put aside: then it is in no programme, whoever asks */
  meeting_id: string | null
  /** the meeting that it was taken out of, until somebody brings it back */
  aside_of: string | null
  aside_at: Temporal.Instant | null
  /** order within the meeting, from 1 */
  position: number
  import_key: string | null
  kind: ProgrammeItemKind
  title: string
  /** as many as are wanted */
  minutes: number
  /** as few as will do; null when the minutes are fixed */
  least_minutes: number | null
  /** 'HH:MM' on the clock of the meeting; null when it follows what stands before it */
  fixed_start: string | null
  state: Generated<ProgrammeItemState>
  /** agreed, and then something of it changed */
  changed_since_agreed: Generated<boolean>
  /** Markdown, for everybody */
  text: Generated<string>
  /** room or spot, within the venue or elsewhere */
  place: Generated<string>
  /** what must be ready for it: for organisers and the host */
  needs: Generated<string>
  /** for the director's script only */
  internal_note: Generated<string>
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

/** Who leads an item, in order. */
export interface ItemLeadTable {
  item_id: string
  position: number
  person_id: string
}

export interface ItemLinkTable {
  id: Generated<string>
  item_id: string
  position: number
  title: string
  /** https or http */
  url: string
}

export interface HostSectionTable {
  meeting_id: string
  version: Generated<number>
  welcome: Generated<string>
  venue_name: Generated<string>
  venue_address: Generated<string>
  walk_from_station_minutes: number | null
  step_free: boolean | null
  route: Generated<string>
  visit_title: Generated<string>
  visit_story: Generated<string>
  visit_address: Generated<string>
  visit_import_key: string | null
  walk_out_minutes: number | null
  visit_minutes: number | null
  walk_back_minutes: number | null
  /** people per group on the project visit */
  group_limit: number | null
  speaker_name: Generated<string>
  speaker_topic: Generated<string>
  rooms: Generated<string>
  catering: Generated<string>
  hearing_loop: boolean | null
  access_note: Generated<string>
  /** whom to call on the day */
  contact_name: Generated<string>
  contact_phone: Generated<string>
  /** from the venue to the project, on foot */
  distance_metres: number | null
  meeting_point: Generated<string>
  guide: Generated<string>
  /** who walks last */
  back_marker: Generated<string>
  step_free_route: boolean | null
  equal_alternative: Generated<string>
  gear: Generated<string>
  weather_plan: Generated<string>
  photo_rule: Generated<string>
  changed_at: Temporal.Instant
  /** name of who saved last */
  changed_by: string
  /** the version that the organiser agreed to; null until then */
  agreed_version: number | null
  agreed_at: Temporal.Instant | null
  agreed_by: string | null
}

export interface HostEditorTable {
  id: Generated<string>
  meeting_id: string
  email: string
  name: string
  language: Generated<'nl' | 'en'>
  invited_at: Temporal.Instant
  revoked_at: Temporal.Instant | null
}

export interface ProgrammeTables {
  programme_item: ProgrammeItemTable
  item_lead: ItemLeadTable
  item_link: ItemLinkTable
  host_section: HostSectionTable
  host_editor: HostEditorTable
}
