import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { foundColumns } from './found-row.ts'

/** Circles, by what stands on their pages. */
export const circlesOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('circle')
    .where('circle.institute_id', '=', instituteId)
    .select(
      foundColumns('circle', {
        key: sql`circle.id`,
        title: sql`circle.title`,
        note: sql`circle.region`,
        detail: sql`circle.phase`,
        day: sql`circle.starts_on`,
        own: sql`concat_ws(' ', circle.name_sought, circle.sought, (select search_folded(string_agg(partner.name, ' '))
          from circle_partner partner where partner.circle_id = circle.id))`,
        context: sql`null`,
      }),
    )

/** Meetings, by city, theme, host, venue and day; the day in every notation that people use for it. */
export const meetingsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
    .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
    .where('circle.institute_id', '=', instituteId)
    .select(
      foundColumns('meeting', {
        key: sql`meeting.id`,
        number: sql`meeting.number`,
        title: sql`meeting.place`,
        note: sql`meeting.theme`,
        detail: sql`meeting.state`,
        day: sql`meeting.held_on`,
        own: sql`concat_ws(' ', meeting.name_sought, meeting.sought, host.sought,
          case when section.venue_name <> '' then search_folded(section.venue_name) end,
          'bijeenkomst meeting', meeting.number, ${daysInWords(sql`meeting.held_on`)})`,
      }),
    )

/** Lines of programmes, with what their deep dive is about. */
export const itemsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('programme_item as item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('deep_dive', 'deep_dive.item_id', 'item.id')
    .where('circle.institute_id', '=', instituteId)
    .select(
      foundColumns('item', {
        key: sql`item.id`,
        number: sql`meeting.number`,
        title: sql`coalesce(nullif(deep_dive.title, ''), item.title)`,
        note: sql`meeting.place`,
        day: sql`meeting.held_on`,
        own: sql`case when deep_dive.title is null then item.sought
          else concat_ws(' ', item.sought, search_folded(deep_dive.title)) end`,
        context: sql`concat_ws(' ', circle.name_sought, meeting.name_sought)`,
      }),
    )

/** Organisations, each with the latest circle that knows it. */
export const organisationsOf = (db: Db, instituteId: string) =>
  db
    .selectFrom('organisation')
    // Asked once for all of them: one by one it would cost more than the rest of the search.
    .innerJoin(
      sql<{ organisation_id: string; circle_id: string }>`(
        select distinct on (known.organisation_id) known.organisation_id, own.id as circle_id
        from (select organisation_id, circle_id from circle_organisation union
          select person.organisation_id, registration.circle_id
          from registration join person on person.id = registration.person_id) known
        join circle own on own.id = known.circle_id where own.institute_id = ${instituteId}
        order by known.organisation_id, own.starts_on desc, own.id)`.as('latest'),
      (join) => join.onRef('latest.organisation_id', '=', 'organisation.id'),
    )
    .innerJoin('circle', 'circle.id', 'latest.circle_id')
    .where('organisation.institute_id', '=', instituteId)
    .select(
      foundColumns('organisation', {
        key: sql`organisation.id`,
        title: sql`organisation.name`,
        note: sql`organisation.city`,
        day: sql`circle.starts_on`,
        own: sql`organisation.sought`,
      }),
    )

const daysInWords = (day: RawBuilder<unknown>) => sql`
  to_char(${day}, 'DD-MM-YYYY FMDD-FMMM-YYYY YYYY-MM-DD'), to_char(${day}, 'FMDD'),
  (array['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november',
    'december'])[extract(month from ${day})], to_char(${day}, 'fmmonth'),
  (array['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'])[extract(isodow from ${day})],
  to_char(${day}, 'fmday'), to_char(${day}, 'YYYY')`
