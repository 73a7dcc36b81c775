import type { ColumnType, Generated } from 'kysely'

// The table of registrations; part of the hand-written schema.

/** Where a registration stands: the first three take part in the circle or in its line, the others have ended. */
export type RegistrationState =
  | 'confirmed'
  | 'waiting'
  | 'offered'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'removed'

/** States of a registration that has not ended; one person has at most one such registration in a circle. */
export const CURRENT_STATES = ['confirmed', 'waiting', 'offered'] as const satisfies RegistrationState[]

/** States in which a seat is taken: somebody has it, or it is kept for them until their offer ends. */
export const HELD_STATES = ['confirmed', 'offered'] as const satisfies RegistrationState[]

type Moment = Temporal.Instant
/** 'YYYY-MM-DD' */
type Day = string

export interface RegistrationTable {
  /** uuid, made by the database unless given */
  id: Generated<string>
  circle_id: string
  person_id: string
  /** order of arrival over all circles; the waiting list follows it */
  arrival: ColumnType<number, never, never>
  state: RegistrationState
  learning_question: Generated<string>
  brings: Generated<string>
  may_host: Generated<boolean>
  /** their calendar follows their feed, so they get no invitations by mail */
  uses_feed: Generated<boolean>
  registered_on: Day
  registered_at: Moment
  confirmed_at: Moment | null
  offered_at: Moment | null
  /** the seat is kept until then; stays after the answer */
  offer_ends_at: Moment | null
  /** an organiser put them before people who had waited longer */
  offered_out_of_turn: Generated<boolean>
  /** the organiser who did; null when they are no longer here */
  out_of_turn_by: string | null
  out_of_turn_at: Moment | null
  /** declined, expired, withdrawn or removed */
  ended_at: Moment | null
  /** the organiser's words to who was removed */
  removal_reason: Generated<string>
}

export interface RegistrationTables {
  registration: RegistrationTable
}
