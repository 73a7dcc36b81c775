import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table programme_item
      add column text text not null default '',
      add column least_minutes integer check (least_minutes between 1 and 1440),
      add column place text not null default '',
      add column needs text not null default '',
      add column internal_note text not null default '',
      add column changed_since_agreed boolean not null default false,
      alter column meeting_id drop not null,
      add column aside_of uuid references meeting on delete cascade,
      add column aside_at timestamptz,
      add constraint in_a_meeting_or_aside check ((meeting_id is null) = (aside_of is not null)
        and (aside_of is null) = (aside_at is null)),
      add constraint least_not_above_wanted check (least_minutes <= minutes)`.execute(db)
  await sql`create index programme_item_aside on programme_item (aside_of) where aside_of is not null`.execute(
    db,
  )
  await sql`
    create table item_lead (
      item_id uuid not null references programme_item on delete cascade,
      position integer not null,
      person_id uuid not null references person,
      primary key (item_id, person_id)
    )`.execute(db)
  await sql`create index item_lead_person on item_lead (person_id)`.execute(db)
  await sql`
    insert into item_lead (item_id, position, person_id)
      select id, 1, lead_person_id from programme_item where lead_person_id is not null`.execute(db)
  await sql`alter table programme_item drop column lead_person_id`.execute(db)
  await sql`
    create table item_link (
      id uuid primary key default gen_random_uuid(),
      item_id uuid not null references programme_item on delete cascade,
      position integer not null,
      title text not null,
      url text not null check (url ~ '^https?://')
    )`.execute(db)
  await sql`create index item_link_item on item_link (item_id)`.execute(db)
}
