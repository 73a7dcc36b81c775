import { type Kysely, sql } from 'kysely'

// Letters that came back wait for a person as those that failed do, and are counted on every page of the organiser.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index letter_bounced on letter (institute_id) where bounced_at is not null`.execute(db)
}
