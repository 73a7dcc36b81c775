import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table registration (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      person_id uuid not null references person,
      arrival bigint generated always as identity,
      state text not null check (state in ('confirmed', 'waiting', 'withdrawn')),
      learning_question text not null default '',
      brings text not null default '',
      may_host boolean not null default false,
      registered_on date not null,
      registered_at timestamptz not null,
      confirmed_at timestamptz,
      withdrawn_at timestamptz
    )`.execute(db)
  await sql`create unique index registration_current on registration (circle_id, person_id) where state <> 'withdrawn'`.execute(
    db,
  )
  await sql`create index registration_line on registration (circle_id, state, arrival)`.execute(db)
  await sql`create index registration_person on registration (person_id)`.execute(db)
}
