import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table circle (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute,
      slug text not null unique,
      import_key text,
      title text not null,
      theme text not null default '',
      central_question text not null,
      region text not null default '',
      starts_on date not null,
      ends_on date not null,
      phase text not null check (phase in ('draft', 'registrationOpen', 'running', 'closed')),
      capacity integer not null check (capacity between 1 and 500),
      contact_name text not null,
      contact_email text not null,
      contact_phone text not null default '',
      form_of_address text not null default 'je' check (form_of_address in ('je', 'u')),
      version integer not null default 1,
      created_at timestamptz not null,
      published_at timestamptz,
      check (starts_on <= ends_on)
    )`.execute(db)
  await sql`create index circle_institute on circle (institute_id, starts_on)`.execute(db)
  await sql`
    create table circle_partner (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      position integer not null,
      name text not null,
      unique (circle_id, position)
    )`.execute(db)
  await sql`
    create table circle_organisation (
      circle_id uuid not null references circle on delete cascade,
      organisation_id uuid not null references organisation,
      position integer not null,
      import_key text,
      primary key (circle_id, organisation_id)
    )`.execute(db)
  await sql`
    create table circle_person (
      circle_id uuid not null references circle on delete cascade,
      person_id uuid not null references person,
      kind text not null check (kind in ('participant', 'facilitator', 'organiser', 'expert')),
      position integer not null,
      import_key text,
      primary key (circle_id, person_id)
    )`.execute(db)
  await sql`
    create table meeting (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      number integer not null check (number between 1 and 20),
      import_key text,
      theme text not null default '',
      held_on date not null,
      starts_at time not null,
      ends_at time not null,
      time_zone text not null default 'Europe/Amsterdam',
      place text not null default '',
      host_organisation_id uuid references organisation,
      host_person_id uuid references person,
      state text not null default 'planned' check (state in ('planned', 'cancelled')),
      version integer not null default 1,
      calendar_version integer not null default 1,
      changed_at timestamptz not null,
      cancelled_at timestamptz,
      unique (circle_id, number),
      check (starts_at < ends_at)
    )`.execute(db)
}
