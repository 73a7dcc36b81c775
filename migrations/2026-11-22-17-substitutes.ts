import { type Kysely, sql } from 'kysely'

// Somebody who comes to one meeting in the place of a participant, with an invitation and a link of their own.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table substitute (
      id uuid primary key default gen_random_uuid(),
      registration_id uuid not null references registration on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      held_on date not null,
      name text not null,
      email text not null,
      language text not null check (language in ('nl', 'en')),
      named_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db)
  await sql`create unique index substitute_current on substitute (registration_id, meeting_id) where ended_at is null`.execute(
    db,
  )
  await sql`create index substitute_meeting on substitute (meeting_id)`.execute(db)
  await sql`create index substitute_email on substitute (email)`.execute(db)
  await sql`alter table invitation add column substitute_id uuid references substitute on delete cascade`.execute(
    db,
  )
  await sql`drop index invitation_current`.execute(db)
  await sql`
    create unique index invitation_current on invitation (registration_id, meeting_id)
    where state = 'current' and substitute_id is null`.execute(db)
  await sql`create unique index invitation_of_substitute on invitation (substitute_id) where state = 'current'`.execute(
    db,
  )
  await sql`alter table access_link drop constraint access_link_purpose_check`.execute(db)
  await sql`
    alter table access_link add constraint access_link_purpose_check
    check (purpose in ('organiserSignIn', 'registration', 'participant', 'hostSection', 'substitute'))`.execute(
    db,
  )
}
