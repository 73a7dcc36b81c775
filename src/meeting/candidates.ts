import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'
import { displayName } from '../people/person-name.ts'
import { findHostChoices } from './queries.ts'
import type { Candidate } from './rotation.ts'

/** Who may host a meeting of a circle, with their people who have a seat; in two statements, by name. */
export const findCandidates = async (db: Db, circleId: string): Promise<Candidate[]> => {
  const choices = await findHostChoices(db, circleId)
  const rows = await db
    .selectFrom('organisation')
    .where('organisation.id', '=', sql<string>`any(${choices.map(({ id }) => id)}::uuid[])`)
    .select(['organisation.id as organisationId', 'organisation.name', 'organisation.city'])
    .select('organisation.province')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('registration')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .whereRef('person.organisation_id', '=', 'organisation.id')
          .where('registration.circle_id', '=', circleId)
          .where('registration.state', '=', 'confirmed')
          .orderBy('registration.arrival')
          .select(['registration.id as registrationId', 'registration.may_host as mayHost'])
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select(['person.last_name as lastName', 'person.email']),
      ).as('people'),
      eb
        .selectFrom('host_section')
        .innerJoin('meeting', 'meeting.id', 'host_section.meeting_id')
        .whereRef('meeting.host_organisation_id', '=', 'organisation.id')
        .where('host_section.step_free', 'is not', null)
        .orderBy('meeting.held_on', 'desc')
        .limit(1)
        .select('host_section.step_free')
        .as('isStepFree'),
    ])
    .orderBy('organisation.name')
    .execute()
  return rows.map((row) => ({
    ...row,
    people: row.people.map(({ registrationId, mayHost, email, ...name }) => ({
      registrationId,
      mayHost,
      email,
      name: displayName(name),
    })),
  }))
}
