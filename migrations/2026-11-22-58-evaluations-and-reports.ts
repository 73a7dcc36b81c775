import { type Kysely, sql } from 'kysely'

// After a meeting: what people thought of it, and its report in the organiser's words. The organiser's page of a circle
// tells how many answered of how many who were there, so these tables note their changes too.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table evaluation (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      registration_id uuid references registration on delete cascade,
      import_key text,
      usefulness integer not null check (usefulness between 1 and 5),
      takes_home text not null default '',
      next_time text not null default '',
      progress text check (progress in ('none', 'step', 'far', 'answered')),
      may_quote boolean not null default false,
      version integer not null default 1,
      saved_at timestamptz not null,
      unique (meeting_id, registration_id),
      unique (meeting_id, import_key)
    )`.execute(db)
  await sql`create index evaluation_registration on evaluation (registration_id)`.execute(db)
  await sql`
    create table meeting_report (
      meeting_id uuid primary key references meeting on delete cascade,
      report text not null default '',
      version integer not null default 1,
      shared_at timestamptz,
      changed_by text not null,
      changed_at timestamptz not null
    )`.execute(db)
  for (const table of ['evaluation', 'attendance', 'meeting_answer', 'meeting_report'])
    for (const [event, rows] of EVENTS)
      await sql`
        create trigger ${sql.ref(`${table}_${event}_noted`)} after ${sql.raw(event)} on ${sql.ref(table)}
          referencing ${sql.raw(rows)}
          for each statement execute function note_change_of_meeting()`.execute(db)
}

const EVENTS = [
  ['insert', 'new table as new_rows'],
  ['update', 'old table as old_rows new table as new_rows'],
  ['delete', 'old table as old_rows'],
] as const
