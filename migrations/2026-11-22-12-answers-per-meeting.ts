import { type Kysely, sql } from 'kysely'

// Who has said nothing comes: only what differs, or did once, is written down. An answer is about
// one day: held_on is that day, so that a meeting that moves asks again by itself.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table meeting_answer (
      registration_id uuid not null references registration on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      answer text not null check (answer in ('comes', 'cannot')),
      held_on date not null,
      changed_at timestamptz not null,
      primary key (registration_id, meeting_id)
    )`.execute(db)
  await sql`create index meeting_answer_meeting on meeting_answer (meeting_id)`.execute(db)
}
