import { type Kysely, sql } from 'kysely'

// Lists of people that an organiser confirmed, with what became of each line. The person goes as soon as they are
// entered; name and address stay some days longer, for the report.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table people_list (
      id uuid primary key,
      circle_id uuid not null references circle on delete cascade,
      given_at timestamptz not null,
      finished_at timestamptz
    )`.execute(db)
  await sql`create index people_list_circle on people_list (circle_id, given_at)`.execute(db)
  await sql`
    create table people_list_row (
      people_list_id uuid not null references people_list on delete cascade,
      line integer not null,
      name text not null,
      email text not null,
      person jsonb,
      outcome text check (
        outcome in ('confirmed', 'waiting', 'alreadyRegistered', 'twice', 'notOpen', 'failed')),
      primary key (people_list_id, line),
      check ((person is null) = (outcome is not null))
    )`.execute(db)
  await sql`create index people_list_row_left on people_list_row (people_list_id, line) where outcome is null`.execute(
    db,
  )
  await sql`create index people_list_row_email on people_list_row (email)`.execute(db)
}
