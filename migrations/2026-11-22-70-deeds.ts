import { type Kysely, sql } from 'kysely'

// What somebody did that can be taken back for a day: which deed, and the facts by which it is reversed.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table deed (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute on delete cascade,
      registration_id uuid references registration on delete cascade,
      kind text not null,
      about text not null default '',
      facts jsonb not null,
      page text not null,
      done_by text,
      done_at timestamptz not null,
      undone_at timestamptz
    )`.execute(db)
  await sql`create index deed_of_institute on deed (institute_id, done_at)`.execute(db)
  await sql`create index deed_of_registration on deed (registration_id)`.execute(db)
  await sql`create index deed_done_at on deed (done_at)`.execute(db)
}
