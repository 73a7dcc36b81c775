import { sql } from 'kysely'
import { addressedAs } from '../db/addressed-as.ts'
import type { Db } from '../db/connect.ts'
import type { FormOfAddress } from '../db/schema.ts'

/**
 * Whether a substitute stands in now; for a statement that reads `substitute`, `registration` and `meeting`. Like the
 * answer it is about one day, and it ends with the seat of who named them.
 */
export const standsIn = sql<boolean>`(substitute.ended_at is null and substitute.held_on = meeting.held_on
  and registration.state = 'confirmed')`

/** All who were ever named, each with who named them and the meeting; `standsIn` tells who counts now. */
export const substitutes = (db: Db) =>
  db
    .selectFrom('substitute')
    .innerJoin('registration', 'registration.id', 'substitute.registration_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('meeting', 'meeting.id', 'substitute.meeting_id')

/** What somebody who stands in may open: one meeting, and nothing else of the circle. */
export interface Substitution {
  id: string
  meetingId: string
  /** of who named them */
  registrationId: string
  /** who named them */
  firstName: string
  namePrefix: string
  lastName: string
  instituteName: string
  instituteSlug: string
  themeTokens: Record<string, string>
  circle: string
  circleSlug: string
  formOfAddress: FormOfAddress
}

/** Looks up who stands in; undefined for who does not (any more). One query. */
export const findSubstitution = (db: Db, substituteId: string): Promise<Substitution | undefined> =>
  substitutes(db)
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .where('substitute.id', '=', substituteId)
    .where(standsIn)
    .select(['substitute.id', 'substitute.meeting_id as meetingId', 'circle.slug as circleSlug'])
    .select('substitute.registration_id as registrationId')
    .select(['circle.title as circle', addressedAs('substitute.email').as('formOfAddress')])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'institute.name as instituteName'])
    .select(['institute.slug as instituteSlug', 'institute.theme_tokens as themeTokens'])
    .executeTakeFirst()
