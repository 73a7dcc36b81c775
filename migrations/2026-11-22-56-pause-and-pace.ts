import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  // How long a letter is tried counts from when a server first refused it for now.
  await sql`alter table letter add column refused_since timestamptz`.execute(db)
  // Without an institute: nothing at all leaves.
  await sql`
    create table delivery_pause (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid references institute on delete cascade,
      organiser_id uuid references organiser on delete set null,
      paused_at timestamptz not null,
      unique nulls not distinct (institute_id)
    )`.execute(db)
  // For the whole installation (scope empty) and for a domain: when the next letter may leave, and how far those that
  // must wait longer than that were spread. Not worth writing to disk before it is told to anybody.
  await sql`
    create unlogged table mail_pace (
      scope text primary key,
      next_at timestamptz not null,
      spread_until timestamptz not null
    )`.execute(db)
}
