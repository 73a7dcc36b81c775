import { type Kysely, sql } from 'kysely'

// How long an offer holds is said per circle; and of who was put in front it is kept who did it, and when.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table circle
      add column offer_days integer not null default 3 check (offer_days between 1 and 14)`.execute(db)
  await sql`
    alter table registration
      add column out_of_turn_by uuid references organiser on delete set null,
      add column out_of_turn_at timestamptz`.execute(db)
  // Their name is on the page of the circle now, and may change: that is noted as for everybody else on it.
  await sql`
    create trigger organiser_update_noted after update on organiser
      referencing old table as old_rows new table as new_rows
      for each statement execute function note_change_of_institute()`.execute(db)
}
