import type { Generated } from 'kysely'

// The tables of the ways in; part of the hand-written schema.

type Moment = Temporal.Instant

/** Somebody who was personally asked to register. One row per address and circle, whatever happens to it. */
export interface InviteeTable {
  id: Generated<string>
  circle_id: string
  email: string
  name: string
  language: 'nl' | 'en'
  /** the last time; asking again begins anew */
  invited_at: Moment
  reminded_at: Moment | null
  /** the link was used, so the address was confirmed */
  opened_at: Moment | null
  registered_at: Moment | null
  revoked_at: Moment | null
}

/** The link with which a partner recruits for a circle. */
export interface PartnerLinkTable {
  id: Generated<string>
  circle_id: string
  name: string
  /** stands in the recruiting link, which is meant to be passed on */
  public_key: string
  /** "make a new overview link" raises it; the old one is dead at once */
  overview_version: Generated<number>
  /** SHA-256 of the key to the partner's own overview */
  overview_hash: Buffer
  made_at: Moment
}

/** Who came by a partner's link: first the address that asked, from registering on only the registration. */
export interface RecruitmentTable {
  id: Generated<string>
  circle_id: string
  partner_link_id: string
  email: string | null
  registration_id: string | null
  asked_at: Moment
}

export interface WaysInTables {
  invitee: InviteeTable
  partner_link: PartnerLinkTable
  recruitment: RecruitmentTable
}
