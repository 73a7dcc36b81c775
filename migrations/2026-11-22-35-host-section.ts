import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table host_section
      add column rooms text not null default '',
      add column catering text not null default '',
      add column hearing_loop boolean,
      add column access_note text not null default '',
      add column contact_name text not null default '',
      add column contact_phone text not null default '',
      add column distance_metres integer check (distance_metres between 0 and 20000),
      add column meeting_point text not null default '',
      add column guide text not null default '',
      add column back_marker text not null default '',
      add column step_free_route boolean,
      add column equal_alternative text not null default '',
      add column gear text not null default '',
      add column weather_plan text not null default '',
      add column photo_rule text not null default '',
      add column agreed_version integer,
      add column agreed_at timestamptz,
      add column agreed_by text,
      add constraint agreed_as_a_whole check ((agreed_version is null) = (agreed_at is null)
        and (agreed_at is null) = (agreed_by is null))`.execute(db)
  // Rows are only ever added: a save that is undone is one more.
  await sql`
    create table host_section_save (
      id bigint generated always as identity primary key,
      meeting_id uuid not null references meeting on delete cascade,
      version integer not null,
      by_kind text not null check (by_kind in ('host', 'organiser', 'file')),
      by_id uuid,
      by_name text not null,
      saved_at timestamptz not null,
      changes jsonb not null,
      aside jsonb not null default '[]',
      undoes integer
    )`.execute(db)
  await sql`create index host_section_save_meeting on host_section_save (meeting_id, id)`.execute(db)
  await sql`
    create table host_section_draft (
      id uuid primary key,
      meeting_id uuid not null references meeting on delete cascade,
      by_kind text not null check (by_kind in ('host', 'organiser')),
      by_id uuid not null,
      by_name text not null,
      basis text not null,
      typed jsonb not null,
      refused jsonb not null default '[]',
      kept_at timestamptz not null
    )`.execute(db)
  await sql`create index host_section_draft_meeting on host_section_draft (meeting_id, by_id)`.execute(db)
  await sql`
    create table host_section_seen (
      meeting_id uuid not null references meeting on delete cascade,
      organiser_id uuid not null references organiser on delete cascade,
      version integer not null,
      seen_at timestamptz not null,
      primary key (meeting_id, organiser_id)
    )`.execute(db)
}
