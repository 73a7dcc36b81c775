import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { prepared } from '../../../db/prepared.ts'
import type { CirclePhase } from '../../../db/schema.ts'
import type { SeriesMeeting } from '../../series-line.ts'

/** What the menu of a circle tells of it. */
export interface MenuCircle {
  slug: string
  title: string
  phase: CirclePhase
  meetings: SeriesMeeting[]
}

/** The circle of that name, if this institute has one; one statement however many meetings it has. */
export const findMenuCircle = prepared((db, { instituteId, slug }: { instituteId: string; slug: string }) =>
  db
    .selectFrom('circle')
    .where('circle.institute_id', '=', instituteId)
    .where('circle.slug', '=', slug)
    .select(['circle.slug', 'circle.title', 'circle.phase'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'meeting.theme', 'meeting.held_on as heldOn', 'meeting.place'])
          .select(['meeting.ends_at as endsAt', 'meeting.time_zone as timeZone', 'meeting.state']),
      ).as('meetings'),
    ),
)
