import { type Kysely, sql } from 'kysely'

// A seat that comes free is offered to who stands first in line, until a deadline. A registration can end in four ways.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table registration drop constraint registration_state_check`.execute(db)
  await sql`alter table registration rename column withdrawn_at to ended_at`.execute(db)
  await sql`
    alter table registration
      add constraint registration_state_check check (state in
        ('confirmed', 'waiting', 'offered', 'declined', 'expired', 'withdrawn', 'removed')),
      add column offered_at timestamptz,
      add column offer_ends_at timestamptz,
      add column offered_out_of_turn boolean not null default false,
      add column removal_reason text not null default '',
      add constraint registration_offer_check check (state <> 'offered' or offer_ends_at is not null)`.execute(
    db,
  )
  await sql`drop index registration_current`.execute(db)
  await sql`
    create unique index registration_current on registration (circle_id, person_id)
    where state in ('confirmed', 'waiting', 'offered')`.execute(db)
  await sql`
    alter table circle
      add column max_per_organisation integer check (max_per_organisation between 1 and 500)`.execute(db)
}
