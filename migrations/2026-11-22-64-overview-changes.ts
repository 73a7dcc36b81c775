import { type Kysely, sql } from 'kysely'

// The organiser's page of a circle says who was asked and has not answered, which drafts wait, and what leaves when:
// what it is known by notes those as well (migrations/2026-11-22-02).
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function note_change_of_item() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into circle_change (subject_id) ${subjects('select item_id from new_rows')};
      elsif tg_op = 'DELETE' then
        insert into circle_change (subject_id) ${subjects('select item_id from old_rows')};
      else
        insert into circle_change (subject_id) ${subjects(CHANGED)};
      end if;
      return null;
    end $$`.execute(db)
  for (const [table, shape] of TABLES)
    for (const [event, rows] of EVENTS)
      await sql`
        create trigger ${sql.ref(`${table}_${event}_noted`)} after ${sql.raw(event)} on ${sql.ref(table)}
          referencing ${sql.raw(rows)}
          for each statement execute function ${sql.ref(`note_change_of_${shape}`)}()`.execute(db)
  await sql`create index letter_draft_of_circle on letter (circle_id) where state = 'draft'`.execute(db)
  // Every draft, not only those that tell of an edit.
  for (const [event, waits] of LETTER_EVENTS) {
    await sql`drop trigger ${sql.ref(`letter_${event}_noted`)} on letter`.execute(db)
    await sql`
      create trigger ${sql.ref(`letter_${event}_noted`)} after ${sql.raw(event)} on letter for each row
        when (${sql.raw(waits)}) execute function note_change_of_letter()`.execute(db)
  }
}

const subjects = (items: string) =>
  sql.raw(`select distinct meeting.circle_id from meeting
    join programme_item item on item.meeting_id = meeting.id where item.id in (${items})`)

const CHANGED = `select item_id from (
  (select * from new_rows except select * from old_rows) union all
  (select * from old_rows except select * from new_rows)) changed`

const TABLES = [
  ['expert', 'item'],
  ['host_request', 'meeting'],
  ['occasion_plan', 'circle'],
  ['letter_mode', 'circle'],
] as const

const EVENTS = [
  ['insert', 'new table as new_rows'],
  ['update', 'old table as old_rows new table as new_rows'],
  ['delete', 'old table as old_rows'],
] as const

const waits = (row: 'old' | 'new') =>
  `${row}.circle_id is not null and (${row}.state = 'draft'
    or ${row}.state = 'held' and ${row}.stream_key like 'invitation:%')`

const LETTER_EVENTS = [
  ['insert', waits('new')],
  ['update', `(${waits('old')}) or (${waits('new')})`],
  ['delete', waits('old')],
] as const
