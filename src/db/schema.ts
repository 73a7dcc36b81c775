import type { ColumnType, Generated } from 'kysely'
import type { AccessTables } from './access-tables.ts'
import type { AnswerTables } from './answer-tables.ts'
import type { AttachmentTables } from './attachment-tables.ts'
import type { AttendanceTables } from './attendance-tables.ts'
import type { BeginTables } from './begin-tables.ts'
import type { CircleTables } from './circle-tables.ts'
import type { ContributionTables } from './contribution-tables.ts'
import type { DeedTables } from './deed-tables.ts'
import type { DelayTables } from './delay-tables.ts'
import type { DeliveryTables } from './delivery-tables.ts'
import type { EvaluationTables } from './evaluation-tables.ts'
import type { ExpertTables } from './expert-tables.ts'
import type { FormTables } from './form-tables.ts'
import type { HarvestTables } from './harvest-tables.ts'
import type { InboxTables } from './inbox-tables.ts'
import type { InformationTables } from './information-tables.ts'
import type { IntervisionTables } from './intervision-tables.ts'
import type { LetterTables } from './letter-tables.ts'
import type { LetterWordTables } from './letter-word-tables.ts'
import type { OccasionTables } from './occasion-tables.ts'
import type { PeopleListTables } from './people-list-tables.ts'
import type { ProgrammeTables } from './programme-tables.ts'
import type { RegistrationTables } from './registration-tables.ts'
import type { ReleaseTables } from './release-tables.ts'
import type { RotationTables } from './rotation-tables.ts'
import type { SectionTables } from './section-tables.ts'
import type { TaskTables } from './task-tables.ts'
import type { TemplateTables } from './template-tables.ts'
import type { WaysInTables } from './ways-in-tables.ts'

// Written by hand; test/db/schema.db.test.ts migrates a database and compares it with this file column by column.

export type Language = 'nl' | 'en'
export type FormOfAddress = 'je' | 'u'
type Moment = Temporal.Instant
type JsonWithDefault<T extends object> = ColumnType<T, string | undefined, string>
/** uuid, made by the database unless given */
type Id = Generated<string>
/** 'YYYY-MM-DD' */
type Day = string
/** 'HH:MM', local wall time */
type WallTime = string

export interface InstituteTable {
  id: Id
  slug: string
  name: string
  sender_name: string
  sender_address: string
  contact_name: string
  contact_email: string
  contact_phone: Generated<string>
  /** design token name (without --) → CSS value */
  theme_tokens: JsonWithDefault<Record<string, string>>
  /** whether the mailbox of its letters is read here, so that calendars may ask for an answer */
  reads_answers: Generated<boolean>
  created_at: Moment
}

export type OrganiserRole = 'owner' | 'organiser' | 'reader'
export interface OrganiserTable {
  id: Id
  institute_id: string
  email: string
  name: string
  role: OrganiserRole
  language: Generated<Language>
  created_at: Moment
}

export interface OrganisationTable {
  id: Id
  institute_id: string
  name: string
  /** gemeente, waterschap, provincie, …: free text */
  kind: Generated<string>
  city: Generated<string>
  province: Generated<string>
  created_at: Moment
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

export interface PersonTable {
  id: Id
  institute_id: string
  email: string
  first_name: string
  /** tussenvoegsel: van, de, op 't */
  name_prefix: Generated<string>
  last_name: string
  job_title: Generated<string>
  /** where they live or work, in their own words; empty when not said */
  municipality: Generated<string>
  organisation_id: string | null
  /** null as long as they belong to the first that they said */
  organisation_changed_at: Moment | null
  language: Generated<Language>
  /** null as long as they did not say: then their circle decides */
  form_of_address: FormOfAddress | null
  created_at: Moment
  /** made by the database, as `sought` */
  name_sought: ColumnType<string, never, never>
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

export type CirclePhase = 'draft' | 'registrationOpen' | 'running' | 'closed'
export interface CircleTable {
  id: Id
  institute_id: string
  slug: string
  /** the circle's id in the file it was imported from */
  import_key: string | null
  title: string
  theme: Generated<string>
  central_question: string
  region: Generated<string>
  starts_on: Day
  ends_on: Day
  phase: CirclePhase
  /** people */
  capacity: number
  /** people of one organisation with a seat; null sets no limit */
  max_per_organisation: number | null
  /** days of 24 hours that an offer holds */
  offer_days: Generated<number>
  contact_name: string
  contact_email: string
  contact_phone: Generated<string>
  form_of_address: Generated<FormOfAddress>
  /** grows with every save; a form carries the version it was made from */
  version: Generated<number>
  created_at: Moment
  published_at: Moment | null
  /** made by the database, as `sought` */
  name_sought: ColumnType<string, never, never>
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

export type MeetingState = 'planned' | 'cancelled'
export interface MeetingTable {
  id: Id
  circle_id: string
  /** 1, 2, … in order of the series */
  number: number
  import_key: string | null
  theme: Generated<string>
  held_on: Day
  starts_at: WallTime
  ends_at: WallTime
  /** IANA name; times are local to it and stored as wall time, never as an instant */
  time_zone: Generated<string>
  /** the city; empty while the host is to be decided */
  place: Generated<string>
  host_organisation_id: string | null
  host_person_id: string | null
  state: Generated<MeetingState>
  /** people; null sets no limit */
  capacity: number | null
  /** grows with every save of the plan */
  version: Generated<number>
  /** grows when date, time, place, venue or state changes: what calendars must hear of */
  calendar_version: Generated<number>
  changed_at: Moment
  cancelled_at: Moment | null
  /** made by the database, as `sought` */
  name_sought: ColumnType<string, never, never>
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

/** Tables that belong together are named in the file that describes them. */
export interface Database
  extends CircleTables,
    ProgrammeTables,
    SectionTables,
    TaskTables,
    ContributionTables,
    IntervisionTables,
    ExpertTables,
    DeedTables,
    DelayTables,
    DeliveryTables,
    RotationTables,
    AttachmentTables,
    TemplateTables,
    AccessTables,
    AnswerTables,
    AttendanceTables,
    BeginTables,
    FormTables,
    EvaluationTables,
    HarvestTables,
    InboxTables,
    InformationTables,
    LetterTables,
    LetterWordTables,
    OccasionTables,
    PeopleListTables,
    RegistrationTables,
    ReleaseTables,
    WaysInTables {
  institute: InstituteTable
  organiser: OrganiserTable
  organisation: OrganisationTable
  person: PersonTable
  circle: CircleTable
  meeting: MeetingTable
}
