import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'
import { askedAbout } from '../../../evaluation/response.ts'

/**
 * Of each meeting of the circles that are not closed: who was asked and did not answer, what there is to fill it with, and
 * what came after it. One statement.
 */
export const findMeetingWork = (db: Db, instituteId: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('meeting_report as report', 'report.meeting_id', 'meeting.id')
    .where('circle.institute_id', '=', instituteId)
    .where('circle.phase', '<>', 'closed')
    .where('meeting.state', '=', 'planned')
    .select(['meeting.id as meetingId', askedAbout.as('asked')])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('host_request as request')
          .innerJoin('organisation', 'organisation.id', 'request.organisation_id')
          .whereRef('request.meeting_id', '=', 'meeting.id')
          .where('request.state', '=', 'asked')
          .limit(1)
          .select([
            'request.name',
            'organisation.name as organisation',
            dayOf('request.asked_at').as('askedOn'),
          ]),
      ).as('hostRequest'),
      jsonObjectFrom(
        eb
          .selectFrom('expert')
          .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
          .whereRef('item.meeting_id', '=', 'meeting.id')
          .where('expert.revoked_at', 'is', null)
          .where('expert.state', '=', 'asked')
          // Who came with a file was asked on a day that nobody knows.
          .where('expert.asked_at', 'is not', null)
          .orderBy('expert.asked_at')
          .limit(1)
          .select(['expert.name', 'item.id as itemId', dayOf('expert.asked_at').as('askedOn')]),
      ).as('silentExpert'),
      jsonObjectFrom(
        eb
          .selectFrom('letter')
          .innerJoin('host_task_reminder as reminder', 'reminder.letter_id', 'letter.id')
          .innerJoin('host_task as task', 'task.id', 'reminder.host_task_id')
          .whereRef('task.meeting_id', '=', 'meeting.id')
          .where('letter.state', '=', 'draft')
          .orderBy('letter.written')
          .limit(1)
          .select(['letter.id', 'letter.recipient_name as name']),
      ).as('reminder'),
      sql<number>`(select count(*)::int from expert join programme_item item on item.id = expert.item_id
        where item.meeting_id = meeting.id and expert.revoked_at is null and expert.state <> 'declined')`.as(
        'experts',
      ),
      sql<number>`(select count(*)::int from case_offer offer where offer.circle_id = meeting.circle_id
        and offer.state in ('offered', 'placed') and coalesce(offer.meeting_id, meeting.id) = meeting.id)`.as(
        'cases',
      ),
      sql<number>`(select count(*)::int from evaluation where evaluation.meeting_id = meeting.id)`.as(
        'answered',
      ),
      sql<boolean>`report.shared_at is not null`.as('isReported'),
    ])
    .execute()

// The day of a moment, where it counts: '2026-11-21'.
const dayOf = (column: 'request.asked_at' | 'expert.asked_at') =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')`

export type MeetingWork = Awaited<ReturnType<typeof findMeetingWork>>[number]
