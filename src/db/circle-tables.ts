import type { Generated } from 'kysely'

// What belongs to a circle besides its meetings; part of the hand-written schema.

export interface CirclePartnerTable {
  id: Generated<string>
  circle_id: string
  position: number
  name: string
}

export interface CircleOrganisationTable {
  circle_id: string
  organisation_id: string
  position: number
  import_key: string | null
}

export type CirclePersonKind = 'participant' | 'facilitator' | 'organiser' | 'expert'
export interface CirclePersonTable {
  circle_id: string
  person_id: string
  kind: CirclePersonKind
  position: number
  import_key: string | null
}

/** Written by triggers only (migrations/2026-11-22-02). */
export interface CircleChangeTable {
  id: Generated<number>
  /** a circle, or an institute when one of its people or organisations changed */
  subject_id: string
  /** when the scheduled work first saw it; null until then */
  seen_at: Temporal.Instant | null
}

export interface CircleTables {
  circle_partner: CirclePartnerTable
  circle_organisation: CircleOrganisationTable
  circle_person: CirclePersonTable
  circle_change: CircleChangeTable
}
