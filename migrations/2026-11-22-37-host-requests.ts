import { type Kysely, sql } from 'kysely'

// Asking a city to host a meeting: one open request per meeting, so that a meeting never gets two hosts.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table host_request (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      organisation_id uuid not null references organisation,
      name text not null,
      email text not null,
      language text not null check (language in ('nl', 'en')),
      state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
      note text not null default '',
      asked_by uuid references organiser on delete set null,
      asked_at timestamptz not null,
      answered_at timestamptz
    )`.execute(db)
  await sql`create unique index host_request_open on host_request (meeting_id) where state = 'asked'`.execute(
    db,
  )
  await sql`create index host_request_meeting on host_request (meeting_id)`.execute(db)
  await sql`create index host_request_email on host_request (email)`.execute(db)
  // Added to the purposes that there are, whichever those are by now.
  await sql`
    do $$
    declare purposes text;
    begin
      select pg_get_constraintdef(oid) into purposes from pg_constraint where conname = 'access_link_purpose_check';
      alter table access_link drop constraint access_link_purpose_check;
      execute 'alter table access_link add constraint access_link_purpose_check check (purpose = ''hostRequest'' or '
        || regexp_replace(purposes, '^CHECK', '') || ')';
    end $$`.execute(db)
}
