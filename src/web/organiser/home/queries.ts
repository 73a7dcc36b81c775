import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { meetingStates } from '../meeting-state.ts'

/** The circles of an institute with the state of their meetings, those that begin first on top; one statement. */
export const findCircles = (db: Db, instituteId: string) =>
  db
    .selectFrom('circle')
    .where('circle.institute_id', '=', instituteId)
    .orderBy('circle.starts_on')
    .orderBy('circle.title')
    .select([
      'circle.slug',
      'circle.title',
      'circle.central_question as centralQuestion',
      'circle.region',
      'circle.starts_on as startsOn',
      'circle.ends_on as endsOn',
      'circle.phase',
      'circle.capacity',
    ])
    .select((eb) => [
      meetingStates(eb).as('meetings'),
      eb
        .selectFrom('registration')
        .whereRef('registration.circle_id', '=', 'circle.id')
        .select(
          sql<number>`(count(*) filter (where registration.state in ('confirmed', 'offered')))::int`.as(
            'count',
          ),
        )
        .$asScalar()
        .$notNull()
        .as('taken'),
      eb
        .selectFrom('registration')
        .whereRef('registration.circle_id', '=', 'circle.id')
        .select(sql<number>`(count(*) filter (where registration.state = 'waiting'))::int`.as('count'))
        .$asScalar()
        .$notNull()
        .as('waiting'),
      eb
        .selectFrom('letter')
        .whereRef('letter.circle_id', '=', 'circle.id')
        .where('letter.state', '=', 'draft')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('drafts'),
    ])
    .execute()

export type CircleLine = Awaited<ReturnType<typeof findCircles>>[number]
