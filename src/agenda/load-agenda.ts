import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import type { ProgrammeItemTable } from '../db/programme-tables.ts'
import type { Database } from '../db/schema.ts'
import type { Agenda } from './agenda.ts'
import { HOST_COLUMNS, hostPart } from './host-part.ts'
import { agendaGroup, groupsOf } from './intervision-groups.ts'
import { dayToFill, ITEM_COLUMNS } from './laid-columns.ts'
import { layAgenda } from './lay-agenda.ts'
import { idsOf } from './line-ids.ts'
import { lookBackOf, meetingAfter, meetingBefore } from './standing/standing-counts.ts'

export type WhichMeeting = { circleSlug: string; number: number } | { meetingId: string }

/**
 * Reads one meeting with its programme as it is being made, in one query, and lays it out. What people see is for
 * `loadShownAgenda` to give.
 * @returns null when there is no such circle or meeting; also of circles not yet published: the caller decides who may see
 */
export const loadAgenda = async (db: Db, which: WhichMeeting): Promise<Agenda | null> => {
  const row = await agendaQuery(db)
    .$if('meetingId' in which, (query) =>
      query.where('meeting.id', '=', 'meetingId' in which ? which.meetingId : ''),
    )
    .$if('circleSlug' in which, (query) =>
      query
        .where('circle.slug', '=', 'circleSlug' in which ? which.circleSlug : '')
        .where('meeting.number', '=', 'number' in which ? which.number : 0),
    )
    .executeTakeFirst()
  return row ? agendaOf(row) : null
}

const agendaQuery = (db: Db) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
    .select([
      'circle.id as circleId',
      'circle.slug',
      'circle.title',
      'circle.phase',
      'circle.contact_name as contactName',
      'circle.contact_email as contactEmail',
      'circle.contact_phone as contactPhone',
      'institute.name as instituteName',
      'institute.slug as instituteSlug',
      'institute.theme_tokens as themeTokens',
      'meeting.id',
      'meeting.number',
      'meeting.theme',
      'meeting.held_on as heldOn',
      'meeting.starts_at as startsAt',
      'meeting.ends_at as endsAt',
      'meeting.time_zone as timeZone',
      'meeting.place',
      'meeting.state',
      ...HOST_COLUMNS,
    ])
    .select((eb) => [
      eb
        .selectFrom('meeting as sibling')
        .whereRef('sibling.circle_id', '=', 'meeting.circle_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('count'),
      jsonArrayFrom(
        eb
          .selectFrom('programme_item as item')
          .whereRef('item.meeting_id', '=', 'meeting.id')
          .select((item) => [
            sql<string>`coalesce(item.import_key, item.id::text)`.as('id'),
            'item.id as itemId',
            ...ITEM_COLUMNS,
            'item.title',
            'item.state',
            'item.text',
            'item.place',
            leadsOf('item.id').as('leads'),
            newsOf('item.id').as('newsTitles'),
            idsOf('item.id').as('ids'),
            jsonArrayFrom(
              item
                .selectFrom('item_link as link')
                .whereRef('link.item_id', '=', 'item.id')
                .select(['link.title', 'link.url'])
                .orderBy('link.position'),
            ).as('links'),
            ...deepDiveOf(item),
          ])
          .orderBy('item.position'),
      ).as('items'),
      groupsOf(eb).as('groups'),
      meetingBefore.as('before'),
      meetingAfter.as('next'),
    ])

// Of an expert nothing is read by everybody before they said that they come.
const deepDiveOf = (item: ExpressionBuilder<Database & { item: ProgrammeItemTable }, 'item'>) =>
  [
    jsonObjectFrom(
      item
        .selectFrom('deep_dive')
        .whereRef('deep_dive.item_id', '=', 'item.id')
        .select((dive) => [
          'deep_dive.form',
          'deep_dive.output',
          jsonArrayFrom(
            dive
              .selectFrom('deep_dive_part as part')
              .whereRef('part.item_id', '=', 'deep_dive.item_id')
              .select(['part.form', 'part.title', 'part.minutes'])
              .orderBy('part.position'),
          ).as('parts'),
        ]),
    ).as('deepDive'),
    jsonArrayFrom(
      item
        .selectFrom('expert')
        .whereRef('expert.item_id', '=', 'item.id')
        .where('expert.state', '=', 'confirmed')
        .where('expert.revoked_at', 'is', null)
        .select(['expert.name', 'expert.biography'])
        .orderBy('expert.named'),
    ).as('experts'),
  ] as const

/** Display names of who leads an item, in order, as a JSON list. */
const leadsOf = (itemId: string) => sql<string[]>`
  coalesce((
    select jsonb_agg(
      concat_ws(' ', person.first_name, nullif(person.name_prefix, ''), person.last_name) order by item_lead.position)
    from item_lead join person on person.id = item_lead.person_id
    where item_lead.item_id = ${sql.ref(itemId)}
  ), '[]')`

/** Titles of what is placed in an item, in order, as a JSON list. */
const newsOf = (itemId: string) => sql<string[]>`
  coalesce((
    select jsonb_agg(news_offer.title order by news_offer.position, news_offer.offered_at)
    from news_offer where news_offer.placed_item_id = ${sql.ref(itemId)}
  ), '[]')`

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof agendaQuery>['executeTakeFirst']>>>

const agendaOf = (row: Row): Agenda => {
  const groups = row.groups.map(agendaGroup)
  const items = row.items.map((item) => ({ ...item, groups: item.kind === 'intervision' ? groups : [] }))
  const day = dayToFill(row)
  return {
    circle: { id: row.circleId, slug: row.slug, title: row.title, phase: row.phase },
    contact: { name: row.contactName, email: row.contactEmail, phone: row.contactPhone },
    institute: { name: row.instituteName, slug: row.instituteSlug, themeTokens: row.themeTokens },
    meeting: {
      id: row.id,
      number: row.number,
      count: row.count ?? 0,
      theme: row.theme,
      heldOn: row.heldOn,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      timeZone: row.timeZone,
      place: row.place,
      state: row.state,
    },
    ...hostPart(row),
    lookBack: lookBackOf(row.before),
    lookAhead: { next: row.next, parts: [] },
    ...layAgenda(items, { day, visitTitle: row.visitTitle ?? '' }),
    release: null,
  }
}
