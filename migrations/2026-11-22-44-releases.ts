import { type Kysely, sql } from 'kysely'

// Programmes as they were released, so that people have something that stays while the next one is made.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table agenda_release (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      number integer not null check (number >= 1),
      cause text not null check (cause in ('released', 'moved')),
      note text not null,
      released_at timestamptz not null,
      released_by text,
      snapshot jsonb not null,
      differences jsonb not null,
      unique (meeting_id, number)
    )`.execute(db)
  // Names are nowhere in a release, only ids: nothing of it has to change when somebody is erased. It goes with its
  // meeting, and is never taken away from under it.
  await sql`
    create function keep_release() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' or exists (select from meeting where id = old.meeting_id) then
        raise exception 'a released agenda never changes';
      end if;
      return old;
    end $$`.execute(db)
  await sql`
    create trigger agenda_release_kept before update or delete on agenda_release
      for each row execute function keep_release()`.execute(db)
}
