import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import { displayName } from '../people/person-name.ts'
import type { MeetingFormat } from '../programme/format-facts.ts'
import { DAY_COLUMNS, dayToFill, ITEM_COLUMNS } from './laid-columns.ts'
import { layOut } from './timing.ts'

export type Engagement = MeetingFormat['elsewhere'][number] & { meetingId: string; heldOn: string }

/**
 * What people lead, and when, at every meeting that is held on a day on which this circle meets too, in all circles of
 * the institute; those of the circle itself come along. One statement.
 */
export const findEngagements = async (db: Db, circleId: string): Promise<Engagement[]> => {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
    .where('meeting.state', '=', 'planned')
    .where('circle.institute_id', '=', (eb) =>
      eb.selectFrom('circle as own').where('own.id', '=', circleId).select('own.institute_id'),
    )
    .where('meeting.held_on', 'in', (eb) =>
      eb.selectFrom('meeting as own').where('own.circle_id', '=', circleId).select('own.held_on'),
    )
    .select(['meeting.id as meetingId', ...DAY_COLUMNS])
    .select(sql<string>`circle.title || ', ' || meeting.place`.as('where'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('programme_item as item')
          .whereRef('item.meeting_id', '=', 'meeting.id')
          .orderBy('item.position')
          .select(ITEM_COLUMNS)
          .select((item) =>
            jsonArrayFrom(
              item
                .selectFrom('item_lead')
                .innerJoin('person', 'person.id', 'item_lead.person_id')
                .whereRef('item_lead.item_id', '=', 'item.id')
                .select(['person.id', 'person.first_name as firstName'])
                .select(['person.name_prefix as namePrefix', 'person.last_name as lastName']),
            ).as('leads'),
          ),
      ).as('items'),
    )
    .execute()
  return rows.flatMap(({ meetingId, where, items, ...row }) =>
    layOut(items, dayToFill(row)).lines.flatMap(({ leads, startMinute, endMinute }) =>
      leads.map((lead) => ({
        speaker: { personId: lead.id, name: displayName(lead) },
        startMinute,
        endMinute,
        where,
        meetingId,
        heldOn: row.heldOn,
      })),
    ),
  )
}
