import { type Kysely, sql } from 'kysely'

// Every change looks for the letters that it wrote itself; without this it would pass all that wait to leave.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index letter_written on letter (id) where state = 'written'`.execute(db)
}
