import { type Kysely, sql } from 'kysely'

// What has to be done before a meeting, and after it: a list per meeting, and the lists that new meetings of a circle
// begin with. Reminders are letters that wait as drafts until an organiser sends them.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table host_task (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      import_key text,
      position integer not null,
      title text not null,
      weeks_before integer not null check (weeks_before between -26 and 78),
      responsible text not null check (responsible in ('host', 'organiser')),
      done_at timestamptz,
      done_by text,
      removed_at timestamptz,
      version integer not null default 1,
      check ((done_at is null) = (done_by is null))
    )`.execute(db)
  await sql`create index host_task_meeting on host_task (meeting_id, position)`.execute(db)
  await sql`
    create table circle_task (
      circle_id uuid not null references circle on delete cascade,
      format text not null check (format in ('wholeDay', 'halfDay')),
      position integer not null,
      title text not null,
      weeks_before integer not null check (weeks_before between -26 and 78),
      responsible text not null check (responsible in ('host', 'organiser')),
      primary key (circle_id, format, position)
    )`.execute(db)
  await sql`
    create table host_task_reminder (
      letter_id uuid not null references letter on delete cascade,
      host_task_id uuid not null references host_task on delete cascade,
      due_on date not null,
      primary key (letter_id, host_task_id)
    )`.execute(db)
  await sql`create index host_task_reminder_task on host_task_reminder (host_task_id)`.execute(db)
  await sql`alter table letter drop constraint letter_state_check`.execute(db)
  await sql`
    alter table letter add constraint letter_state_check check (state in
      ('draft', 'written', 'queued', 'sending', 'sent', 'failed', 'superseded', 'discarded', 'withdrawn'))`.execute(
    db,
  )
  await sql`create index letter_draft on letter (institute_id, written) where state = 'draft'`.execute(db)
  // The organiser's page of a circle counts what is late (migrations/2026-11-22-02).
  for (const [event, rows] of EVENTS)
    await sql`
      create trigger ${sql.ref(`host_task_${event}_noted`)} after ${sql.raw(event)} on host_task
        referencing ${sql.raw(rows)}
        for each statement execute function note_change_of_meeting()`.execute(db)
}

const EVENTS = [
  ['insert', 'new table as new_rows'],
  ['update', 'old table as old_rows new table as new_rows'],
  ['delete', 'old table as old_rows'],
] as const
