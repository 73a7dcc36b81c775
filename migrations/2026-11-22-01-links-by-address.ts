import { type Kysely, sql } from 'kysely'

// "Send me a new link" looks for the circles for which an address once got a link.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index access_link_email on access_link (email, purpose)`.execute(db)
}
