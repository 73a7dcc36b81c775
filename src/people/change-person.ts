import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { movedAt } from './moved-at.ts'
import { type PersonName, spaced } from './person-name.ts'

export interface ChangedPerson extends PersonName {
  personId: string
  jobTitle: string
  organisationId: string
  language: Language
}

/**
 * Replaces what is known of somebody by what they say now, also where they say nothing any more.
 * @returns whether they moved to another organisation, which is noted
 */
export const changePerson = async (
  trx: Trx,
  person: ChangedPerson,
  now: Temporal.Instant,
): Promise<{ isMoved: boolean }> => {
  const before = await trx
    .selectFrom('person')
    .where('id', '=', person.personId)
    .forUpdate()
    .select('organisation_id as organisationId')
    .executeTakeFirst()
  await trx
    .updateTable('person')
    .set({
      first_name: spaced(person.firstName),
      name_prefix: spaced(person.namePrefix),
      last_name: spaced(person.lastName),
      job_title: spaced(person.jobTitle),
      organisation_id: person.organisationId,
      organisation_changed_at: movedAt(person.organisationId, now),
      language: person.language,
    })
    .where('id', '=', person.personId)
    .execute()
  return { isMoved: before !== undefined && before.organisationId !== person.organisationId }
}
