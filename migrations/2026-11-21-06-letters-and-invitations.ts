import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table letter (
      id uuid primary key default gen_random_uuid(),
      written bigint generated always as identity,
      institute_id uuid not null references institute,
      circle_id uuid references circle on delete cascade,
      kind text not null,
      stream_key text not null,
      dedupe_key text not null unique,
      sender_name text not null,
      sender_address text not null,
      recipient_name text not null,
      recipient_address text not null,
      language text not null check (language in ('nl', 'en')),
      facts jsonb not null,
      link_requests jsonb not null default '[]',
      calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
      calendar_text text,
      message_id text not null,
      in_reply_to text,
      state text not null check (state in ('written', 'queued', 'sending', 'sent', 'failed', 'superseded')),
      frozen_message bytea,
      subject text,
      text_body text,
      html_body text,
      attempts integer not null default 0,
      last_error text,
      written_at timestamptz not null,
      sent_at timestamptz
    )`.execute(db)
  await sql`create index letter_institute on letter (institute_id, written desc)`.execute(db)
  await sql`create index letter_unsent on letter (written_at) where state in ('written', 'queued', 'sending')`.execute(
    db,
  )
  await sql`create index letter_stream on letter (stream_key, written)`.execute(db)
  await sql`
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      registration_id uuid not null references registration on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
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
  await sql`create unique index invitation_current on invitation (registration_id, meeting_id) where state = 'current'`.execute(
    db,
  )
  await sql`create index invitation_meeting on invitation (meeting_id)`.execute(db)
  await sql`
    create table calendar_feed (
      id uuid primary key default gen_random_uuid(),
      registration_id uuid not null unique references registration on delete cascade,
      version integer not null default 1,
      token_hash bytea not null unique,
      changed_at timestamptz not null
    )`.execute(db)
}
