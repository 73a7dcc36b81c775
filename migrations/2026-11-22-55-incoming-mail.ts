import { type Kysely, sql } from 'kysely'

// What comes back: mail that was read, answers that calendars gave, letters that could not be delivered. Of mail only
// what a person wrote is kept in words. An address that is marked gets nothing until a person looked at it.
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table institute add column reads_answers boolean not null default false`.execute(db)
  await sql`alter table letter drop constraint letter_state_check`.execute(db)
  await sql`
    alter table letter add constraint letter_state_check check (state in
      ('draft', 'held', 'written', 'queued', 'sending', 'sent', 'failed', 'superseded', 'discarded', 'withdrawn',
       'blocked'))`.execute(db)
  await sql`alter table letter add column bounced_at timestamptz, add column bounce_words text`.execute(db)
  await sql`create index letter_to_go on letter (recipient_address)
    where state in ('written', 'queued', 'sending', 'blocked')`.execute(db)
  await sql`
    create table incoming_mail (
      id uuid primary key default gen_random_uuid(),
      institute_id uuid not null references institute on delete cascade,
      circle_id uuid references circle on delete cascade,
      message_key text not null unique,
      box_key text unique,
      received_at timestamptz not null,
      outcome text not null check (outcome in ('person', 'answer', 'bounce', 'automatic', 'dropped')),
      reason text not null,
      from_name text not null,
      from_address text not null,
      subject text not null,
      body text not null,
      state text check (state in ('new', 'handled')),
      handled_by uuid references organiser on delete set null,
      handled_at timestamptz,
      check ((outcome = 'person') = (state is not null))
    )`.execute(db)
  await sql`create index incoming_mail_institute on incoming_mail (institute_id, received_at desc)`.execute(
    db,
  )
  await sql`create index incoming_mail_circle on incoming_mail (circle_id)`.execute(db)
  await sql`create index incoming_mail_handled_by on incoming_mail (handled_by)`.execute(db)
  await sql`
    create table calendar_answer (
      id uuid primary key default gen_random_uuid(),
      given bigint generated always as identity,
      invitation_id uuid references invitation on delete cascade,
      guest_invitation_id uuid references guest_invitation on delete cascade,
      expert_invitation_id uuid references expert_invitation on delete cascade,
      status text not null check (status in ('ACCEPTED', 'DECLINED', 'TENTATIVE')),
      sequence integer not null,
      stamped_at timestamptz not null,
      received_at timestamptz not null,
      is_trusted boolean not null,
      is_older boolean not null,
      check (num_nonnulls(invitation_id, guest_invitation_id, expert_invitation_id) = 1)
    )`.execute(db)
  for (const owner of ['invitation', 'guest_invitation', 'expert_invitation'])
    await sql`create index ${sql.raw(`calendar_answer_${owner} on calendar_answer (${owner}_id, given)`)}`.execute(
      db,
    )
  await sql`
    create table undeliverable_address (
      institute_id uuid not null references institute on delete cascade,
      address text not null,
      since timestamptz not null,
      words text not null,
      letter_id uuid references letter on delete set null,
      primary key (institute_id, address)
    )`.execute(db)
  await sql`create index undeliverable_address_letter on undeliverable_address (letter_id)`.execute(db)
  await sql`
    create table mailbox_reading (
      mailbox text primary key,
      read_at timestamptz,
      failed_at timestamptz,
      fault text not null default ''
    )`.execute(db)
}
