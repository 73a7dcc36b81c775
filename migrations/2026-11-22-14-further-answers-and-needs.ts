import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table person add column municipality text not null default ''`.execute(db)
  await sql`
    create table registration_answers (
      registration_id uuid primary key references registration on delete cascade,
      practice text not null default '',
      expectation text not null default '',
      case_offer text not null default '',
      photo_consent text not null default 'no' check (photo_consent in ('yes', 'groupOnly', 'no')),
      shown_fields jsonb not null default '[]'
    )`.execute(db)
  // Apart from everything else, so that it can be deleted by itself: it says something about health or belief.
  await sql`
    create table registration_needs (
      registration_id uuid primary key references registration on delete cascade,
      diets jsonb not null default '[]',
      diet_other text not null default '',
      access_needs text not null default '',
      consented_at timestamptz not null
    )`.execute(db)
  await sql`
    create table registration_draft (
      circle_id uuid not null references circle on delete cascade,
      email text not null check (email = lower(email)),
      typed jsonb not null,
      saved_at timestamptz not null,
      primary key (circle_id, email)
    )`.execute(db)
}
