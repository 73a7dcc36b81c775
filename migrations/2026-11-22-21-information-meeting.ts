import { type Kysely, sql } from 'kysely'

// The meeting without obligation with which a circle may begin, and its guests, who are no participants yet.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table information_meeting (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      planned bigint generated always as identity,
      held_on date not null,
      starts_at time not null,
      ends_at time not null,
      time_zone text not null default 'Europe/Amsterdam',
      place text not null default '',
      programme text not null default '',
      capacity integer check (capacity between 1 and 500),
      state text not null default 'planned' check (state in ('planned', 'cancelled')),
      version integer not null default 1,
      changed_at timestamptz not null,
      cancelled_at timestamptz
    )`.execute(db)
  await sql`create unique index information_meeting_planned on information_meeting (circle_id) where state = 'planned'`.execute(
    db,
  )
  await sql`create index information_meeting_circle on information_meeting (circle_id, planned desc)`.execute(
    db,
  )
  await sql`
    create table information_guest (
      id uuid primary key default gen_random_uuid(),
      information_meeting_id uuid not null references information_meeting on delete cascade,
      email text not null,
      first_name text not null,
      name_prefix text not null default '',
      last_name text not null,
      organisation text not null,
      language text not null check (language in ('nl', 'en')),
      state text not null default 'signedUp' check (state in ('signedUp', 'signedOff')),
      attendance text check (attendance in ('present', 'absent')),
      signed_up_at timestamptz not null,
      signed_off_at timestamptz,
      followed_up_at timestamptz,
      unique (information_meeting_id, email)
    )`.execute(db)
  await sql`create index information_guest_email on information_guest (email)`.execute(db)
  await sql`
    create table guest_invitation (
      id uuid primary key default gen_random_uuid(),
      guest_id uuid not null references information_guest on delete cascade,
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
  await sql`create unique index guest_invitation_current on guest_invitation (guest_id) where state = 'current'`.execute(
    db,
  )
  await sql`create index guest_invitation_guest on guest_invitation (guest_id)`.execute(db)
  // Added to the purposes that there are, whichever those are by now.
  await sql`
    do $$
    declare purposes text;
    begin
      select pg_get_constraintdef(oid) into purposes from pg_constraint where conname = 'access_link_purpose_check';
      alter table access_link drop constraint access_link_purpose_check;
      execute 'alter table access_link add constraint access_link_purpose_check check (purpose in (''information'', ''guest'') or '
        || regexp_replace(purposes, '^CHECK', '') || ')';
    end $$`.execute(db)
}
