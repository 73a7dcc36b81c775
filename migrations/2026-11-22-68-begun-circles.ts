import { type Kysely, sql } from 'kysely'

// Beginning a circle on one page: the form that made it, so that pressing twice makes one, and who will receive each
// meeting, which nobody is told before the circle is published.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table begun_circle (
      form_id text primary key,
      circle_id uuid not null references circle on delete cascade,
      digest text not null
    )`.execute(db)
  await sql`create index begun_circle_circle on begun_circle (circle_id)`.execute(db)
  await sql`
    create table planned_host (
      meeting_id uuid primary key references meeting on delete cascade,
      organisation_id uuid not null references organisation,
      name text not null,
      email text not null,
      language text not null check (language in ('nl', 'en')),
      way text not null check (way in ('invite', 'ask'))
    )`.execute(db)
  await sql`create index planned_host_email on planned_host (email)`.execute(db)
}
