import { type Kysely, sql } from 'kysely'

// The organiser's page of a circle says whose e-mail does not arrive, so a mark on an address is a change of it
// (migrations/2026-11-22-02). By institute: the same address may stand in several circles.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const [event, rows] of EVENTS)
    await sql`
      create trigger ${sql.ref(`undeliverable_address_${event}_noted`)}
        after ${sql.raw(event)} on undeliverable_address
        referencing ${sql.raw(rows)}
        for each statement execute function note_change_of_institute()`.execute(db)
}

const EVENTS = [
  ['insert', 'new table as new_rows'],
  ['update', 'old table as old_rows new table as new_rows'],
  ['delete', 'old table as old_rows'],
] as const
