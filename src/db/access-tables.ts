import type { Generated, JSONColumnType } from 'kysely'

// The tables of access; part of the hand-written schema.

export type AccessPurpose =
  | 'organiserSignIn'
  | 'registration'
  | 'participant'
  | 'hostSection'
  | 'substitute'
  | 'information'
  | 'guest'
  | 'expert'
  | 'hostRequest'
export interface AccessLinkTable {
  id: Generated<string>
  purpose: AccessPurpose
  /** organiser, circle, registration, host editor, substitute, guest, expert or host request: by purpose */
  subject_id: string
  email: string
  /** SHA-256 of the 43 characters in the link; the link itself is never kept */
  token_hash: Buffer
  code_hash: Buffer | null
  code_attempts: Generated<number>
  /** the browser's request that asked for this sign-in; its code works there only */
  sign_in_request_id: string | null
  made_at: Temporal.Instant
  expires_at: Temporal.Instant
  used_at: Temporal.Instant | null
  revoked_at: Temporal.Instant | null
}

/** What connect-pg-simple keeps; touched by that library only. */
export interface SessionTable {
  sid: string
  sess: JSONColumnType<object>
  expire: Date
}

/** What rate-limiter-flexible keeps; touched by that library only. */
export interface RateLimitTable {
  key: string
  points: Generated<number>
  expire: number | null
}

export interface AccessTables {
  access_link: AccessLinkTable
  session: SessionTable
  rate_limit: RateLimitTable
}
