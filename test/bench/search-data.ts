import { sql } from 'kysely'
import type { Db } from '../../src/db/connect.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { aCircle, anInstitute, aRegistration } from '../factories/circle.ts'

const CIRCLES = 200
const PEOPLE = 24

/**
 * Fills an empty database with one institute of 200 circles: four meetings with their programmes and 24 people each, a
 * case and a piece of news of every fourth, and for every person five letters. @returns how many rows a search reads
 */
export const fillForSearch = async (db: Db): Promise<{ instituteId: string; rows: number }> => {
  await migrateToLatest(db)
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId })
  await aRegistration(db, { instituteId, circleId: circle.id })
  for (const statement of copies(instituteId)) await statement.execute(db)
  await sql`vacuum analyze`.execute(db)
  const { rows } = await db
    .selectNoFrom(
      sql<number>`((select count(*) from registration) + (select count(*) from meeting)
        + (select count(*) from programme_item) + (select count(*) from case_offer)
        + (select count(*) from news_offer) + (select count(*) from letter))::int`.as('rows'),
    )
    .executeTakeFirstOrThrow()
  return { instituteId, rows }
}

const FIRST = sql`(array['Noor', 'Zoë', 'Aïsha', 'Ümit', 'Sanne', 'Bram', 'Fenna', 'Joost', 'Łukasz', 'Renée'])[1 + n % 10]`

const copies = (instituteId: string) => [
  sql`insert into organisation (institute_id, name, city, created_at)
    select ${instituteId}, 'Gemeente ' || n, 'Stad ' || n, now() from generate_series(1, 100) n`,
  sql`insert into circle (institute_id, slug, title, theme, central_question, region, starts_on, ends_on, phase, capacity,
      contact_name, contact_email, created_at, published_at)
    select institute_id, slug || '-' || n, title || ' in regio ' || n, theme, central_question, region, starts_on + n,
      ends_on + n, phase, capacity, contact_name, contact_email, created_at, published_at
    from circle, generate_series(2, ${CIRCLES}::int) n`,
  sql`insert into meeting (circle_id, number, theme, held_on, starts_at, ends_at, place, changed_at)
    select other.id, number, meeting.theme, held_on, starts_at, ends_at, meeting.place, changed_at
    from meeting join circle mine on mine.id = meeting.circle_id, circle other where other.id <> mine.id`,
  sql`insert into programme_item (meeting_id, position, kind, title, minutes)
    select other.id, position, kind, title, minutes from programme_item join meeting mine on mine.id = meeting_id
      join meeting other on other.number = mine.number and other.id <> mine.id`,
  sql`insert into person (institute_id, email, first_name, name_prefix, last_name, job_title, organisation_id, created_at)
    select ${instituteId}, 'deelnemer' || n || '@example.org', ${FIRST}, case when n % 3 = 0 then 'van der' else '' end,
      'Fictief' || n, 'adviseur regionale samenwerking',
      (select id from organisation where name = 'Gemeente ' || (1 + n % 100)), now()
    from generate_series(1, ${CIRCLES * PEOPLE}::int) n`,
  sql`insert into registration (circle_id, person_id, state, registered_on, registered_at, confirmed_at)
    select circle.id, person.id, 'confirmed', '2026-11-01', now(), now()
    from (select id, row_number() over (order by slug) as at from circle) circle
    join (select id, row_number() over (order by email) as at from person where last_name <> 'Fictief') person
      on person.at % ${CIRCLES}::int = circle.at - 1`,
  sql`insert into case_offer (circle_id, registration_id, title, question, situation, tried, read_by, offered_at)
    select circle_id, id, 'Hoe krijg ik partner ' || arrival || ' mee?', 'Wie heeft hier ervaring mee?', '', '',
      'circle', now() from registration where arrival % 4 = 0`,
  sql`insert into news_offer (circle_id, meeting_id, registration_id, person_id, by_name, kind, title, minutes, offered_at)
    select registration.circle_id, meeting.id, registration.id, person_id, 'Noor van Fictief', 'news',
      'Nieuwe regels voor samenwerking ' || arrival, 5, now()
    from registration join meeting on meeting.circle_id = registration.circle_id and meeting.number = 1
    where arrival % 4 = 1`,
  sql`insert into letter (institute_id, circle_id, kind, stream_key, dedupe_key, sender_name, sender_address, recipient_name,
      recipient_address, language, facts, message_id, state, subject, text_body, written_at, sent_at)
    select ${instituteId}, registration.circle_id, 'registrationConfirmed', registration.id || ' ' || n,
      registration.id || ' ' || n, 'Leerkring', 'leerkring@example.org', 'Noor', 'noor@example.org', 'nl', '{}',
      registration.id || ' ' || n, 'sent', 'Bijeenkomst ' || n || ' van Slim samenwerken op donderdag 10 december 2026',
      repeat('Beste Noor, tot donderdag in Zwolle. ', 40), now(), now()
    from registration, generate_series(1, 5) n`,
]
