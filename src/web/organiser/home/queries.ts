import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
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
      'circle.region',
      'circle.starts_on as startsOn',
      'circle.ends_on as endsOn',
      'circle.phase',
      'circle.capacity',
    ])
    .select((eb) => [
      meetingStates(eb).as('meetings'),
      jsonObjectFrom(
        eb
          .selectFrom('registration')
          .whereRef('registration.circle_id', '=', 'circle.id')
          .select([
            sql<number>`(count(*) filter (where registration.state = 'confirmed'))::int`.as('confirmed'),
            sql<number>`(count(*) filter (where registration.state = 'offered'))::int`.as('offered'),
            sql<number>`(count(*) filter (where registration.state = 'waiting'))::int`.as('waiting'),
          ]),
      )
        .$notNull()
        .as('seats'),
      jsonObjectFrom(
        eb
          .selectFrom('registration')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .whereRef('registration.circle_id', '=', 'circle.id')
          .where('registration.state', '=', 'waiting')
          .orderBy('registration.arrival')
          .limit(1)
          .select(['registration.id', 'person.first_name as firstName'])
          .select(['person.name_prefix as namePrefix', 'person.last_name as lastName']),
      ).as('firstInLine'),
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
