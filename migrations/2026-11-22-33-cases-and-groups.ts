import { type Kysely, sql } from 'kysely'

// Cases that participants offer for the intervision, and the groups of a meeting that work on them.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table case_offer (
      id uuid primary key default gen_random_uuid(),
      circle_id uuid not null references circle on delete cascade,
      meeting_id uuid references meeting on delete set null,
      registration_id uuid references registration on delete cascade,
      import_key text,
      title text not null,
      question text not null,
      situation text not null,
      tried text not null,
      read_by text not null check (read_by in ('group', 'circle', 'organiser')),
      state text not null default 'offered' check (state in ('offered', 'placed', 'withdrawn', 'discussed')),
      version integer not null default 1,
      offered_at timestamptz not null,
      unique (circle_id, import_key)
    )`.execute(db)
  await sql`create index case_offer_meeting on case_offer (meeting_id)`.execute(db)
  await sql`create index case_offer_registration on case_offer (registration_id)`.execute(db)
  await sql`
    create table intervision_group (
      id uuid primary key default gen_random_uuid(),
      meeting_id uuid not null references meeting on delete cascade,
      number integer not null check (number >= 1),
      room text not null default '',
      facilitator_person_id uuid references person on delete set null,
      case_id uuid unique references case_offer on delete set null,
      version integer not null default 1,
      unique (meeting_id, number),
      unique (id, meeting_id)
    )`.execute(db)
  await sql`create index intervision_group_facilitator on intervision_group (facilitator_person_id)`.execute(
    db,
  )
  // The meeting stands here too, so that the database itself keeps anybody out of two groups of one meeting.
  await sql`
    create table intervision_member (
      group_id uuid not null,
      meeting_id uuid not null,
      registration_id uuid not null references registration on delete cascade,
      primary key (meeting_id, registration_id),
      foreign key (group_id, meeting_id) references intervision_group (id, meeting_id) on delete cascade
    )`.execute(db)
  await sql`create index intervision_member_group on intervision_member (group_id)`.execute(db)
  await sql`create index intervision_member_registration on intervision_member (registration_id)`.execute(db)
}
