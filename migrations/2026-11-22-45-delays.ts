import { type Kysely, sql } from 'kysely'

// How a meeting runs on its day: where it is and how late. One row per meeting, about one day: a meeting that moves to
// another day begins anew. Items are named by number only, as a released agenda may hold one that was since taken out.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table meeting_delay (
      meeting_id uuid primary key references meeting on delete cascade,
      held_on date not null,
      here_item_id uuid,
      steps jsonb not null,
      version integer not null check (version > 0),
      changed_at timestamptz not null,
      changed_by text not null
    )`.execute(db)
}
