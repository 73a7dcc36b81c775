import { type RawBuilder, sql } from 'kysely'

/**
 * What `person.organisation_changed_at` becomes in an update that gives somebody this organisation: now when they had
 * another one, and what it was when they had this one or none. null keeps the organisation, and so the moment.
 */
export const movedAt = (
  organisationId: string | null,
  now: Temporal.Instant,
): RawBuilder<Temporal.Instant | null> =>
  sql`case when person.organisation_id <> ${organisationId}::uuid then ${now}::timestamptz
    else person.organisation_changed_at end`
