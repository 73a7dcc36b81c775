import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table institute (
      id uuid primary key default gen_random_uuid(),
      slug text not null unique,
      name text not null,
      sender_name text not null,
      sender_address text not null,
      contact_name text not null,
      contact_email text not null,
      contact_phone text not null default '',
      theme_tokens jsonb not null default '{}',
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table organiser (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute,
      email text not null check (email = lower(email)),
      name text not null,
      role text not null check (role in ('owner', 'organiser', 'reader')),
      language text not null default 'nl' check (language in ('nl', 'en')),
      created_at timestamptz not null,
      unique (institute_id, email)
    )`.execute(db)
  await sql`
    create table organisation (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute,
      name text not null,
      kind text not null default '',
      city text not null default '',
      province text not null default '',
      created_at timestamptz not null
    )`.execute(db)
  await sql`create unique index organisation_name on organisation (institute_id, lower(name))`.execute(db)
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute,
      email text not null check (email = lower(email)),
      first_name text not null,
      name_prefix text not null default '',
      last_name text not null,
      job_title text not null default '',
      organisation_id uuid references organisation,
      language text not null default 'nl' check (language in ('nl', 'en')),
      form_of_address text not null default 'je' check (form_of_address in ('je', 'u')),
      created_at timestamptz not null,
      unique (institute_id, email)
    )`.execute(db)
  await sql`create index person_organisation on person (organisation_id)`.execute(db)
}
