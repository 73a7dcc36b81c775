import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table invitee (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      email text not null,
      name text not null,
      language text not null check (language in ('nl', 'en')),
      invited_at timestamptz not null,
      reminded_at timestamptz,
      opened_at timestamptz,
      registered_at timestamptz,
      revoked_at timestamptz,
      unique (circle_id, email)
    )`.execute(db)
  await sql`
    create table partner_link (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      name text not null,
      public_key text not null unique,
      overview_version integer not null default 1,
      overview_hash bytea not null unique,
      made_at timestamptz not null
    )`.execute(db)
  await sql`create unique index partner_link_name on partner_link (circle_id, lower(name))`.execute(db)
  await sql`
    create table recruitment (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      partner_link_id uuid not null references partner_link on delete cascade,
      email text,
      registration_id uuid unique references registration on delete cascade,
      asked_at timestamptz not null,
      unique (circle_id, email)
    )`.execute(db)
  await sql`create index recruitment_partner_link on recruitment (partner_link_id)`.execute(db)
}
