import type { Db } from '../../../db/connect.ts'

/** What the host's page of tasks says of its meeting; undefined when there is none. One query. */
export const findMeetingOfTasks = (db: Db, meetingId: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('meeting.id', '=', meetingId)
    .select(['meeting.number', 'meeting.place', 'meeting.held_on as heldOn', 'meeting.state'])
    .select(['circle.title as circle'])
    .select((eb) =>
      eb
        .selectFrom('meeting as other')
        .whereRef('other.circle_id', '=', 'circle.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('count'),
    )
    .executeTakeFirst()

export type MeetingOfTasks = NonNullable<Awaited<ReturnType<typeof findMeetingOfTasks>>>
