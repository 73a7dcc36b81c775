import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../../db/schema.ts'

/**
 * The meetings of each selected circle with what its organiser must know of their state, as part of one query.
 * Times come as '09:30:00': they pass through JSON.
 */
export const meetingStates = (eb: ExpressionBuilder<Database, 'circle'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('meeting')
      .leftJoin('organisation as host', 'host.id', 'meeting.host_organisation_id')
      .leftJoin('host_section as section', 'section.meeting_id', 'meeting.id')
      .whereRef('meeting.circle_id', '=', 'circle.id')
      .orderBy('meeting.number')
      .select([
        'meeting.id',
        'meeting.number',
        'meeting.theme',
        'meeting.held_on as heldOn',
        'meeting.starts_at as startsAt',
        'meeting.ends_at as endsAt',
        'meeting.time_zone as timeZone',
        'meeting.place',
        'meeting.state',
        'meeting.version',
        'meeting.host_organisation_id as hostOrganisationId',
        'host.name as hostName',
        // Version 1 is the empty section that every meeting begins with, unless a file brought it along filled in.
        sql<boolean>`coalesce(section.version > 1 or section.venue_name || section.visit_title <> '', false)`.as(
          'hostHasSaved',
        ),
        sql<boolean>`coalesce(section.venue_name, '') <> ''`.as('hasVenue'),
        sql<boolean>`coalesce(section.version > section.agreed_version, false)`.as('isChangedSinceAgreed'),
      ])
      .select((meeting) => [
        jsonArrayFrom(
          meeting
            .selectFrom('programme_item as item')
            .whereRef('item.meeting_id', '=', 'meeting.id')
            .select(['item.kind', 'item.state', 'item.minutes']),
        ).as('items'),
        jsonArrayFrom(
          meeting
            .selectFrom('host_task as task')
            .whereRef('task.meeting_id', '=', 'meeting.id')
            .where('task.done_at', 'is', null)
            .where('task.removed_at', 'is', null)
            .orderBy('task.weeks_before', 'desc')
            .orderBy('task.position')
            .select(['task.title', 'task.weeks_before as weeksBefore', 'task.responsible']),
        ).as('openTasks'),
        meeting
          .exists(
            meeting
              .selectFrom('host_editor as editor')
              .whereRef('editor.meeting_id', '=', 'meeting.id')
              .where('editor.revoked_at', 'is', null)
              .select('editor.id'),
          )
          .$castTo<boolean>()
          .as('hasEditor'),
      ]),
  )
