import { type Kysely, sql } from 'kysely'

// A meeting can hold fewer people than its circle has seats. As long as it has a capacity, who has a place at it is
// written down: so nobody who has one loses it to somebody who comes back. And of a substitute who no longer comes it
// is kept why, when it was not who named them that ended it.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table meeting add column capacity integer check (capacity between 1 and 500)`.execute(db)
  await sql`
    create table meeting_place (
      registration_id uuid not null references registration on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      given_at timestamptz not null,
      invites boolean not null,
      primary key (registration_id, meeting_id)
    )`.execute(db)
  await sql`create index meeting_place_meeting on meeting_place (meeting_id)`.execute(db)
  await sql`
    alter table substitute add column end_reason text check (end_reason in ('declined', 'takesPart'))`.execute(
    db,
  )
}
