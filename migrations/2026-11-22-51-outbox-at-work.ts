import { type Kysely, sql } from 'kysely'

// The outbox as a place to work: what every letter went through, who decided about it, and letters found by their state.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table letter
      add column claimed_at timestamptz,
      add column tries jsonb not null default '[]',
      add column headers text,
      add column decided_at timestamptz,
      add column decided_by text,
      add column settled_at timestamptz,
      add column settled_by text,
      add column press_id uuid`.execute(db)
  await sql`alter table letter drop constraint letter_state_check`.execute(db)
  await sql`
    alter table letter add constraint letter_state_check check (state in
      ('draft', 'held', 'written', 'queued', 'sending', 'sent', 'failed', 'superseded', 'discarded', 'withdrawn',
       'blocked'))`.execute(db)
  // Also counts, on every page of the organiser, what waits for a person; it takes the place of the one for drafts.
  await sql`create index letter_state on letter (institute_id, state, written desc)`.execute(db)
  await sql`drop index letter_draft`.execute(db)
  await sql`create index letter_press on letter (press_id) where press_id is not null`.execute(db)
}
