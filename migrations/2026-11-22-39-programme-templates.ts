import { type Kysely, sql } from 'kysely'

// Programmes to begin with, which the organisers of an institute made themselves.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table programme_template (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute on delete cascade,
      name text not null,
      format text not null check (format in ('wholeDay', 'halfDay')),
      items jsonb not null,
      made_at timestamptz not null
    )`.execute(db)
  await sql`create unique index programme_template_name on programme_template (institute_id, lower(name))`.execute(
    db,
  )
}
