import { type Kysely, sql } from 'kysely'

// Where an answer to a letter goes when it is not to the mailbox that it comes from: to whoever wrote what it hands on.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table letter add column reply_to text`.execute(db)
}
