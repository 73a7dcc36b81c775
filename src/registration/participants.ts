import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { ShownField } from '../db/form-tables.ts'

/** One participant as the others may see them: the name, and what they chose to show; empty is what they did not. */
export interface ShownParticipant {
  registrationId: string
  firstName: string
  namePrefix: string
  lastName: string
  organisation: string
  /** of the organisation, and shown with it */
  city: string
  jobTitle: string
  email: string
  learningQuestion: string
  practice: string
  brings: string
}

/**
 * Everybody who has a seat in a circle, in no order. What somebody did not choose to show does not leave the database.
 * One statement, however many they are.
 */
export const loadParticipants = (db: Db, circleId: string): Promise<ShownParticipant[]> =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('registration_answers', 'registration_answers.registration_id', 'registration.id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .select(['registration.id as registrationId', 'person.first_name as firstName'])
    .select(['person.name_prefix as namePrefix', 'person.last_name as lastName'])
    .select([
      shown('organisation', 'organisation.name').as('organisation'),
      shown('organisation', 'organisation.city').as('city'),
      shown('jobTitle', 'person.job_title').as('jobTitle'),
      shown('email', 'person.email').as('email'),
      shown('learningQuestion', 'registration.learning_question').as('learningQuestion'),
      shown('practice', 'registration_answers.practice').as('practice'),
      shown('brings', 'registration.brings').as('brings'),
    ])
    .execute()

// Who never answered the question has no row, and shows nothing.
const shown = (field: ShownField, column: string) =>
  sql<string>`case when registration_answers.shown_fields @> to_jsonb(${field}::text)
    then coalesce(${sql.ref(column)}, '') else '' end`
