import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table access_link (
      id uuid primary key default gen_random_uuid(),
      purpose text not null check (purpose in ('organiserSignIn', 'registration', 'participant', 'hostSection')),
      subject_id uuid not null,
      email text not null,
      token_hash bytea not null unique,
      code_hash bytea,
      code_attempts integer not null default 0,
      sign_in_request_id uuid,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz
    )`.execute(db)
  await sql`create index access_link_subject on access_link (subject_id, purpose)`.execute(db)
  await sql`create index access_link_sign_in_request on access_link (sign_in_request_id)`.execute(db)
  await sql`
    create table session (
      sid text primary key,
      sess json not null,
      expire timestamp(6) not null
    )`.execute(db)
  await sql`create index session_expire on session (expire)`.execute(db)
  await sql`
    create table rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db)
}
