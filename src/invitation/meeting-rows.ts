import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { DAY_COLUMNS, ITEM_COLUMNS } from '../agenda/laid-columns.ts'
import type { Db } from '../db/connect.ts'

export type MeetingRow = Awaited<ReturnType<typeof meetingRows>>[number]

/**
 * The meetings of a circle as calendars need them, cancelled ones included, in order of their number. One query.
 * @param meetingId limits it to one
 */
export const meetingRows = (db: Db, { circleId, meetingId }: { circleId: string; meetingId?: string }) =>
  db
    .selectFrom('meeting')
    .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
    .where('meeting.circle_id', '=', circleId)
    .$if(meetingId !== undefined, (query) => query.where('meeting.id', '=', meetingId ?? ''))
    .select(['meeting.id', 'meeting.number', 'meeting.theme', 'meeting.state', 'meeting.place'])
    .select([...DAY_COLUMNS, 'meeting.calendar_version as calendarVersion'])
    .select(['meeting.changed_at as changedAt', 'section.changed_at as sectionChangedAt', 'section.route'])
    .select(['section.venue_name as venueName', 'section.venue_address as venueAddress'])
    .select('section.walk_from_station_minutes as walkFromStationMinutes')
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
          .orderBy('item.position')
          .select(['item.id', 'item.title', ...ITEM_COLUMNS]),
      ).as('items'),
      jsonObjectFrom(
        eb
          .selectFrom('agenda_release as release')
          .whereRef('release.meeting_id', '=', 'meeting.id')
          .select(['release.number', 'release.note', 'release.snapshot'])
          .orderBy('release.number', 'desc')
          .limit(1),
      ).as('release'),
    ])
    .orderBy('meeting.number')
    .execute()
