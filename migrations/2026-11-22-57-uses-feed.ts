import { type Kysely, sql } from 'kysely'

// Who lets their calendar fetch the meetings by itself may want no invitations beside it.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table registration add column uses_feed boolean not null default false`.execute(db)
  // What they read of an edit has no calendar file, and waits like the letters that have one: the stream tells which
  // letters are about a calendar (migrations/2026-11-22-53).
  await sql`drop index letter_calendar_waiting`.execute(db)
  await sql`
    create index letter_calendar_waiting on letter (circle_id)
      where state in ('held', 'draft') and stream_key like 'invitation:%'`.execute(db)
  for (const [event, waits] of EVENTS) {
    await sql`drop trigger ${sql.ref(`letter_${event}_noted`)} on letter`.execute(db)
    await sql`
      create trigger ${sql.ref(`letter_${event}_noted`)} after ${sql.raw(event)} on letter for each row
        when (${sql.raw(waits)}) execute function note_change_of_letter()`.execute(db)
  }
}

const waits = (row: 'old' | 'new') =>
  `${row}.circle_id is not null and ${row}.stream_key like 'invitation:%' and ${row}.state in ('held', 'draft')`

const EVENTS = [
  ['insert', waits('new')],
  ['update', `(${waits('old')}) or (${waits('new')})`],
  ['delete', waits('old')],
] as const
