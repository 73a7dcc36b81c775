import { type Kysely, sql } from 'kysely'

// What changed on the organiser's page of a circle, so that the page can be known by its changes instead of its facts.
// Rows are only ever added, by triggers: no two writers wait for one another because of them. Once per statement, not
// per row; a row too many only makes a page anew.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table circle_change (
      id bigint generated always as identity primary key,
      subject_id uuid not null,
      seen_at timestamptz
    )`.execute(db)
  await sql`create index circle_change_subject on circle_change (subject_id, id)`.execute(db)
  await note(db, 'note_change_of_circle', 'select distinct circle_id from changed')
  await note(
    db,
    'note_change_of_meeting',
    'select distinct circle_id from meeting where id in (select meeting_id from changed)',
  )
  // By institute, not by the circles in which they appear: whoever changes a name cannot see the registration that
  // somebody else is writing at that moment, and its circle would be left out. Only when they change: they come onto a
  // page, and leave it, with a row of another table that points to them.
  await note(db, 'note_change_of_institute', 'select distinct institute_id from changed')
  for (const [table, shape] of TABLES)
    for (const [event, rows] of shape === 'institute' ? [UPDATE] : [INSERT, UPDATE, DELETE])
      await sql`
        create trigger ${sql.ref(`${table}_${event}_noted`)} after ${sql.raw(event)} on ${sql.ref(table)}
          referencing ${sql.raw(rows)}
          for each statement execute function ${sql.ref(`note_change_of_${shape}`)}()`.execute(db)
}

const TABLES = [
  ['circle_organisation', 'circle'],
  ['meeting', 'circle'],
  ['registration', 'circle'],
  ['programme_item', 'meeting'],
  ['host_section', 'meeting'],
  ['host_editor', 'meeting'],
  ['person', 'institute'],
  ['organisation', 'institute'],
] as const

const INSERT = ['insert', 'new table as new_rows'] as const
const UPDATE = ['update', 'old table as old_rows new table as new_rows'] as const
const DELETE = ['delete', 'old table as old_rows'] as const

/** A trigger function that adds the subjects of the rows that changed. */
const note = (db: Kysely<unknown>, name: string, subjects: string) => {
  const add = (changed: string) =>
    sql.raw(`with changed as (${changed}) insert into circle_change (subject_id) ${subjects}`)
  return sql`
    create function ${sql.ref(name)}() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        ${add('select * from new_rows')};
      elsif tg_op = 'DELETE' then
        ${add('select * from old_rows')};
      else
        -- A row that moves is a change of both sides; one that is written again as it was is none.
        ${add(`(select * from new_rows except select * from old_rows) union all
          (select * from old_rows except select * from new_rows)`)};
      end if;
      return null;
    end $$`.execute(db)
}
