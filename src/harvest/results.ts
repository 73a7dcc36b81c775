import type { Db } from '../db/connect.ts'
import type { ResultTerm } from '../db/harvest-tables.ts'
import { displayName } from '../people/person-name.ts'

/** A result as its circle reads it. */
export interface Result {
  id: string
  sentence: string
  term: ResultTerm
  /** null while it is still expected */
  reachedOn: string | null
  /** name of who told it; null when nobody did or their name is not for everybody with a seat */
  by: string | null
  /** who told it; null for an organiser and for what came with a file */
  personId: string | null
  /** number of the meeting from which it came */
  meetingNumber: number | null
  caseId: string | null
}

/**
 * The results of a circle: those that were reached first, latest first, then those expected, soonest first; one
 * statement. Only for who has a seat and for organisers, which the caller knows. Who has no seat any more is not named.
 */
export const findResults = async (db: Db, circleId: string): Promise<Result[]> => {
  const rows = await db
    .selectFrom('result')
    .leftJoin('meeting', 'meeting.id', 'result.meeting_id')
    .leftJoin('organiser', 'organiser.id', 'result.organiser_id')
    .leftJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'result.person_id')
        .on((eb) =>
          eb.exists(
            eb
              .selectFrom('registration')
              .whereRef('registration.person_id', '=', 'result.person_id')
              .whereRef('registration.circle_id', '=', 'result.circle_id')
              .where('registration.state', '=', 'confirmed')
              .select('registration.id'),
          ),
        ),
    )
    .where('result.circle_id', '=', circleId)
    .where('result.removed_at', 'is', null)
    .orderBy('result.reached_on', (order) => order.desc().nullsLast())
    .orderBy((eb) => eb.case('result.term').when('short').then(1).when('medium').then(2).else(3).end())
    .orderBy('result.told_at')
    .orderBy('result.id')
    .select(['result.id', 'result.sentence', 'result.term', 'result.reached_on as reachedOn'])
    .select(['result.person_id as personId', 'result.case_id as caseId', 'meeting.number as meetingNumber'])
    .select(['organiser.name as organiserName', 'person.first_name as firstName'])
    .select(['person.name_prefix as namePrefix', 'person.last_name as lastName'])
    .execute()
  return rows.map(({ organiserName, firstName, namePrefix, lastName, ...result }) => ({
    ...result,
    by:
      firstName === null
        ? organiserName
        : displayName({ firstName, namePrefix: namePrefix ?? '', lastName: lastName ?? '' }),
  }))
}
