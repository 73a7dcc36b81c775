import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table programme_item (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      position integer not null,
      import_key text,
      kind text not null check (kind in ('arrival', 'welcome', 'news', 'intervision', 'deepDive', 'projectVisit',
        'break', 'lunch', 'closing', 'drinks')),
      title text not null,
      minutes integer not null check (minutes between 1 and 1440),
      lead_person_id uuid references person,
      state text not null default 'empty' check (state in ('empty', 'offered', 'filled', 'agreed')),
      unique (meeting_id, position) deferrable initially immediate
    )`.execute(db)
  await sql`
    create table host_section (
      meeting_id uuid primary key references meeting on delete cascade,
      version integer not null default 1,
      welcome text not null default '',
      venue_name text not null default '',
      venue_address text not null default '',
      walk_from_station_minutes integer check (walk_from_station_minutes between 0 and 240),
      step_free boolean,
      route text not null default '',
      visit_title text not null default '',
      visit_story text not null default '',
      visit_address text not null default '',
      visit_import_key text,
      walk_out_minutes integer check (walk_out_minutes between 0 and 240),
      visit_minutes integer check (visit_minutes between 0 and 480),
      walk_back_minutes integer check (walk_back_minutes between 0 and 240),
      group_limit integer check (group_limit between 1 and 500),
      speaker_name text not null default '',
      speaker_topic text not null default '',
      changed_at timestamptz not null,
      changed_by text not null
    )`.execute(db)
  await sql`
    create table host_editor (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      email text not null check (email = lower(email)),
      name text not null,
      language text not null default 'nl' check (language in ('nl', 'en')),
      invited_at timestamptz not null,
      revoked_at timestamptz
    )`.execute(db)
  await sql`create unique index host_editor_current on host_editor (meeting_id, email) where revoked_at is null`.execute(
    db,
  )
}
