import { type Kysely, sql } from 'kysely'

// What a deep dive is made of, the guest experts who are asked for it, and what their calendars were told.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table deep_dive (
      item_id uuid primary key references programme_item on delete cascade,
      import_key text,
      form text not null check (form in ('presentation', 'discussion', 'workSession', 'simulation')),
      title text not null default '',
      output text not null default '',
      materials text not null default '',
      group_limit integer check (group_limit between 1 and 500)
    )`.execute(db)
  await sql`
    create table deep_dive_part (
      item_id uuid not null references deep_dive on delete cascade,
      position integer not null,
      form text not null check (form in ('presentation', 'discussion', 'workSession', 'simulation')),
      title text not null,
      minutes integer not null check (minutes between 1 and 1440),
      import_kind text,
      primary key (item_id, position)
    )`.execute(db)
  await sql`
    create table expert (
      id uuid primary key default gen_random_uuid(),
      item_id uuid not null references programme_item on delete cascade,
      person_id uuid references person,
      name text not null,
      email text,
      language text not null default 'nl' check (language in ('nl', 'en')),
      kind text not null check (kind in ('scientific', 'fromExperience')),
      state text not null default 'named' check (state in ('named', 'asked', 'confirmed', 'declined')),
      needs text not null default '',
      biography text not null default '',
      version integer not null default 1,
      named bigint generated always as identity,
      named_at timestamptz not null,
      asked_at timestamptz,
      answered_at timestamptz,
      revoked_at timestamptz,
      constraint asked_by_mail check (asked_at is null or email is not null)
    )`.execute(db)
  await sql`create index expert_item on expert (item_id)`.execute(db)
  await sql`create index expert_person on expert (person_id)`.execute(db)
  await sql`create index expert_email on expert (email)`.execute(db)
  await sql`create unique index expert_current on expert (item_id, email) where revoked_at is null`.execute(
    db,
  )
  await sql`
    create table expert_invitation (
      id uuid primary key default gen_random_uuid(),
      expert_id uuid not null references expert on delete cascade,
      uid uuid not null unique default gen_random_uuid(),
      state text not null check (state in ('current', 'cancelled')),
      sequence integer not null,
      calendar_version integer not null,
      participation_status text not null default 'NEEDS-ACTION'
        check (participation_status in ('NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE')),
      first_message_id text not null,
      sent_facts jsonb not null,
      created_at timestamptz not null,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`create unique index expert_invitation_current on expert_invitation (expert_id) where state = 'current'`.execute(
    db,
  )
  await sql`create index expert_invitation_expert on expert_invitation (expert_id)`.execute(db)
  // Added to the purposes that there are, whichever those are by now.
  await sql`
    do $$
    declare purposes text;
    begin
      select pg_get_constraintdef(oid) into purposes from pg_constraint where conname = 'access_link_purpose_check';
      alter table access_link drop constraint access_link_purpose_check;
      execute 'alter table access_link add constraint access_link_purpose_check check (purpose in (''expert'') or '
        || regexp_replace(purposes, '^CHECK', '') || ')';
    end $$`.execute(db)
}
