import { type Kysely, sql } from 'kysely'

// What a circle brings about: results in one sentence, and what became of the advice in a case. A result stays when its
// meeting or case goes; what became of a case goes with the case.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table result (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      meeting_id uuid references meeting on delete set null,
      case_id uuid references case_offer on delete set null,
      person_id uuid references person on delete cascade,
      organiser_id uuid references organiser on delete set null,
      import_key text,
      sentence text not null,
      term text not null check (term in ('short', 'medium', 'long')),
      reached_on date,
      told_at timestamptz not null,
      removed_at timestamptz,
      unique (circle_id, import_key)
    )`.execute(db)
  for (const column of ['meeting_id', 'case_id', 'person_id', 'organiser_id'])
    await sql`create index ${sql.ref(`result_${column}`)} on result (${sql.ref(column)})`.execute(db)
  await sql`
    create table case_outcome (
      case_id uuid primary key references case_offer on delete cascade,
      insights text not null default '',
      chosen_advice text not null default '',
      first_step text not null default '',
      first_step_due date,
      follow_up text not null default '',
      followed_up_on date,
      version integer not null default 1
    )`.execute(db)
}
