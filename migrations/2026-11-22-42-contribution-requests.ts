import { type Kysely, sql } from 'kysely'

// Which letter asks whom for what: a draft is withdrawn when somebody else filled that pillar, and nobody is asked twice.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table contribution_request (
      letter_id uuid primary key references letter on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      registration_id uuid not null references registration on delete cascade,
      pillar text not null check (pillar in ('news', 'intervision', 'deepDive', 'projectVisit'))
    )`.execute(db)
  await sql`create index contribution_request_meeting on contribution_request (meeting_id, registration_id)`.execute(
    db,
  )
  await sql`create index contribution_request_registration on contribution_request (registration_id)`.execute(
    db,
  )
}
