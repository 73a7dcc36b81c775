import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { type PersonName, spaced } from './person-name.ts'

export interface ChangedPerson extends PersonName {
  personId: string
  jobTitle: string
  organisationId: string
  language: Language
}

/** Replaces what is known of somebody by what they say now, also where they say nothing any more. */
export const changePerson = async (trx: Trx, person: ChangedPerson): Promise<void> => {
  await trx
    .updateTable('person')
    .set({
      first_name: spaced(person.firstName),
      name_prefix: spaced(person.namePrefix),
      last_name: spaced(person.lastName),
      job_title: spaced(person.jobTitle),
      organisation_id: person.organisationId,
      language: person.language,
    })
    .where('id', '=', person.personId)
    .execute()
}
