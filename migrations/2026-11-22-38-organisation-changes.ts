import { type Kysely, sql } from 'kysely'

// When somebody moved to another organisation: so an organiser sees how an organisation came to have more seats than
// its maximum, of which nobody loses any.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table person add column organisation_changed_at timestamptz`.execute(db)
}
