import { type Kysely, sql } from 'kysely'

// Files of people. The bytes lie apart from what lists read, so that no list ever carries them; and uncompressed, because
// the kinds that are taken are compressed already and a download reads them slice by slice.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table attachment (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      item_id uuid references programme_item on delete cascade,
      name text not null check (name <> '' and char_length(name) <= 120),
      kind text not null check (kind in
        ('pdf', 'docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods', 'png', 'jpg', 'webp', 'txt', 'md', 'csv')),
      size integer not null check (size between 1 and 20971520),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      added_by_kind text not null check (added_by_kind in ('organiser', 'host', 'expert')),
      added_by_id uuid not null,
      added_by_name text not null,
      added_at timestamptz not null,
      removed_at timestamptz
    )`.execute(db)
  await sql`create index attachment_meeting on attachment (meeting_id)`.execute(db)
  await sql`create index attachment_item on attachment (item_id) where item_id is not null`.execute(db)
  await sql`create index attachment_added_by on attachment (added_by_id)`.execute(db)
  await sql`
    create table attachment_bytes (
      attachment_id uuid primary key references attachment on delete cascade,
      bytes bytea not null
    )`.execute(db)
  await sql`alter table attachment_bytes alter column bytes set storage external`.execute(db)
}
