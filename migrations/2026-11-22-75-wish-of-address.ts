import { type Kysely, sql } from 'kysely'

// Everybody counted as wanting 'je', also who was never asked. Now no wish is no wish: their circle decides.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table person
      alter column form_of_address drop default,
      alter column form_of_address drop not null`.execute(db)
  await sql`update person set form_of_address = null where form_of_address = 'je'`.execute(db)
}
