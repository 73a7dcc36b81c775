import type { Generated } from 'kysely'

// How letters leave; part of the hand-written schema.

export interface DeliveryPauseTable {
  id: Generated<string>
  /** null: nothing leaves, of no institute */
  institute_id: string | null
  /** null: by the command line, or by somebody who is gone */
  organiser_id: string | null
  paused_at: Temporal.Instant
}

export interface MailPaceTable {
  /** '' for all letters, else the domain of the recipients */
  scope: string
  /** when the next letter may leave */
  next_at: Temporal.Instant
  /** until when letters that must wait were spread */
  spread_until: Temporal.Instant
}

export interface DeliveryTables {
  delivery_pause: DeliveryPauseTable
  mail_pace: MailPaceTable
}
