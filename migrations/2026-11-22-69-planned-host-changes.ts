import { type Kysely, sql } from 'kysely'

// The organiser's page of a circle says which hosts still got no e-mail: what it is known by notes those as well
// (migrations/2026-11-22-02).
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const [event, rows] of EVENTS)
    await sql`
      create trigger ${sql.ref(`planned_host_${event}_noted`)} after ${sql.raw(event)} on planned_host
        referencing ${sql.raw(rows)}
        for each statement execute function note_change_of_meeting()`.execute(db)
}

const EVENTS = [
  ['insert', 'new table as new_rows'],
  ['update', 'old table as old_rows new table as new_rows'],
  ['delete', 'old table as old_rows'],
] as const
