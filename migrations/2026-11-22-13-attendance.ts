import { type Kysely, sql } from 'kysely'

// Who was there, per meeting. A mark that is taken back stays as a row without a state, so that an older mark that
// arrives late, from a telephone that had no connection, does not bring it back.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table attendance (
      registration_id uuid not null references registration on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      state text check (state in ('present', 'absent', 'excused', 'substitute')),
      marked_at timestamptz not null,
      primary key (registration_id, meeting_id)
    )`.execute(db)
  await sql`create index attendance_meeting on attendance (meeting_id)`.execute(db)
}
