import { type Kysely, sql } from 'kysely'

// Which letters leave by themselves, and letters in words of an institute's own.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table letter_mode (
      circle_id uuid not null references circle on delete cascade,
      kind text not null,
      mode text not null check (mode in ('draft', 'automatic', 'off')),
      primary key (circle_id, kind)
    )`.execute(db)
  await sql`
    create table letter_template (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute on delete cascade,
      circle_id uuid references circle on delete cascade,
      kind text not null,
      language text not null check (language in ('nl', 'en')),
      subject text not null,
      opening text not null,
      closing text not null,
      version integer not null default 1,
      changed_by text not null,
      changed_at timestamptz not null,
      unique nulls not distinct (institute_id, circle_id, kind, language)
    )`.execute(db)
  // Pieces instead of text: what somebody typed may hold braces, and those are no placeholders.
  await sql`
    create table letter_edit (
      letter_id uuid primary key references letter on delete cascade,
      subject jsonb not null,
      opening jsonb not null,
      closing jsonb not null,
      facts jsonb not null,
      version integer not null default 1,
      edited_by text not null,
      edited_at timestamptz not null
    )`.execute(db)
}
