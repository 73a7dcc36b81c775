import { type Kysely, sql } from 'kysely'

// Letters about an edit wait until it has been quiet for a while, so that quick edits become one letter.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table letter drop constraint letter_state_check`.execute(db)
  await sql`
    alter table letter add constraint letter_state_check check (state in
      ('draft', 'held', 'written', 'queued', 'sending', 'sent', 'failed', 'superseded', 'discarded', 'withdrawn',
        'blocked'))`.execute(db)
  await sql`
    alter table letter add column held_since timestamptz, add column leave_after timestamptz,
      add constraint letter_held_until check (state <> 'held' or (held_since is not null and leave_after is not null))`.execute(
    db,
  )
  await sql`create index letter_held on letter (leave_after) where state = 'held'`.execute(db)
  await sql`
    create index letter_calendar_waiting on letter (circle_id)
      where state in ('held', 'draft') and calendar_method is not null`.execute(db)
  // The organiser's page of a circle tells of them (migrations/2026-11-22-02). Not once per statement like its other
  // tables: every letter that is sent is written several times, and only these few rows are looked at.
  await sql`
    create function note_change_of_letter() returns trigger language plpgsql as $$
    declare circle uuid := case when tg_op = 'DELETE' then old.circle_id else new.circle_id end;
    begin
      -- Once per transaction says it: all of a transaction is seen at one moment.
      if not exists (select from circle_change
          where subject_id = circle and xmin = pg_current_xact_id()::xid) then
        insert into circle_change (subject_id) values (circle);
      end if;
      return null;
    end $$`.execute(db)
  for (const [event, waits] of EVENTS)
    await sql`
      create trigger ${sql.ref(`letter_${event}_noted`)} after ${sql.raw(event)} on letter for each row
        when (${sql.raw(waits)}) execute function note_change_of_letter()`.execute(db)
}

const waits = (row: 'old' | 'new') =>
  `${row}.circle_id is not null and ${row}.calendar_method is not null and ${row}.state in ('held', 'draft')`

const EVENTS = [
  ['insert', waits('new')],
  ['update', `(${waits('old')}) or (${waits('new')})`],
  ['delete', waits('old')],
] as const
