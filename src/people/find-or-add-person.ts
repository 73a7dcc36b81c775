import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { movedAt } from './moved-at.ts'
import { type PersonName, spaced } from './person-name.ts'

export interface NewPerson extends PersonName {
  instituteId: string
  email: string
  /** Empty leaves what is known. */
  jobTitle: string
  /** null leaves what is known. */
  organisationId: string | null
  language: Language
}

/**
 * The person with this address in this institute. Someone who was there already keeps the id and takes over what is
 * given now: the newest thing that people say about themselves counts. Two at the same moment become one.
 */
export const findOrAddPerson = async (
  trx: Trx,
  person: NewPerson,
  now: Temporal.Instant,
): Promise<{ personId: string }> => {
  const { id } = await trx
    .insertInto('person')
    .values({
      institute_id: person.instituteId,
      email: person.email.trim().toLowerCase(),
      first_name: spaced(person.firstName),
      name_prefix: spaced(person.namePrefix),
      last_name: spaced(person.lastName),
      job_title: spaced(person.jobTitle),
      organisation_id: person.organisationId,
      language: person.language,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['institute_id', 'email']).doUpdateSet((given) => ({
        first_name: given.ref('excluded.first_name'),
        name_prefix: given.ref('excluded.name_prefix'),
        last_name: given.ref('excluded.last_name'),
        job_title: given.fn.coalesce(
          given.fn<string>('nullif', ['excluded.job_title', given.val('')]),
          'person.job_title',
        ),
        organisation_changed_at: movedAt(person.organisationId, now),
        organisation_id: given.fn.coalesce('excluded.organisation_id', 'person.organisation_id'),
        language: given.ref('excluded.language'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return { personId: id }
}
