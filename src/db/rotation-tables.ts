import type { Generated } from 'kysely'

// The tables of the rotation of hosts; part of the hand-written schema.

export type HostRequestState = 'asked' | 'accepted' | 'declined' | 'withdrawn'
/** Somebody who was asked whether their organisation hosts a meeting; one open request per meeting. */
export interface HostRequestTable {
  id: Generated<string>
  meeting_id: string
  organisation_id: string
  name: string
  email: string
  language: 'nl' | 'en'
  state: Generated<HostRequestState>
  /** what the asked person wrote with their answer; empty when nothing */
  note: Generated<string>
  /** the organiser who asked, and hears the answer; null when they are gone */
  asked_by: string | null
  asked_at: Temporal.Instant
  /** accepted, declined or withdrawn */
  answered_at: Temporal.Instant | null
}

export interface RotationTables {
  host_request: HostRequestTable
}
