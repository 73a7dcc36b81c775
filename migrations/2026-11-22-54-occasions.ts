import { type Kysely, sql } from 'kysely'

const KINDS = `('saveTheDate', 'callForCases', 'programmeReady', 'answerReminder', 'practicalInformation', 'dayBefore',
  'thanks', 'report', 'actionCheck')`

// Letters over time: what a circle chose instead of our days and hours, which letter went to whom for which day, and who
// wants none of those that can be refused. Whoever it is about is named by one of three columns.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table occasion_plan (
      circle_id uuid not null references circle on delete cascade,
      kind text not null check (kind in ${sql.raw(KINDS)}),
      days integer not null check (days >= 0),
      hour integer not null check (hour between 0 and 23),
      version integer not null default 1,
      primary key (circle_id, kind)
    )`.execute(db)
  await sql`
    create table occasion_letter (
      letter_id uuid primary key references letter on delete cascade,
      meeting_id uuid not null references meeting on delete cascade,
      kind text not null check (kind in ${sql.raw(KINDS)}),
      registration_id uuid references registration on delete cascade,
      substitute_id uuid references substitute on delete cascade,
      guest_id uuid references information_guest on delete cascade,
      held_on date not null,
      version integer not null check (version > 0),
      check (num_nonnulls(registration_id, substitute_id, guest_id) = 1)
    )`.execute(db)
  await sql`create unique index occasion_letter_once on occasion_letter
    (meeting_id, kind, coalesce(registration_id, substitute_id, guest_id), version)`.execute(db)
  await sql`create index occasion_letter_registration on occasion_letter (registration_id)`.execute(db)
  await sql`create index occasion_letter_substitute on occasion_letter (substitute_id)`.execute(db)
  await sql`create index occasion_letter_guest on occasion_letter (guest_id)`.execute(db)
  await sql`
    create table occasion_stop (
      registration_id uuid references registration on delete cascade,
      substitute_id uuid references substitute on delete cascade,
      guest_id uuid references information_guest on delete cascade,
      stopped_at timestamptz not null,
      check (num_nonnulls(registration_id, substitute_id, guest_id) = 1)
    )`.execute(db)
  await sql`create unique index occasion_stop_once on occasion_stop
    (coalesce(registration_id, substitute_id, guest_id))`.execute(db)
}
