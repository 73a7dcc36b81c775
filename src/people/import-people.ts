import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { FormOfAddress } from '../db/schema.ts'

export interface ImportedOrganisation {
  key: string
  name: string
  kind: string
  city: string
  province: string
}

export interface ImportedPerson {
  key: string
  email: string
  firstName: string
  namePrefix: string
  lastName: string
  jobTitle: string
  organisationKey: string | null
  /** null: the file does not say; what they said here stays */
  formOfAddress: FormOfAddress | null
}

/**
 * Adds organisations of a file to an institute, or brings those of the same name up to what the file says.
 * @returns key in the file → id
 */
export const importOrganisations = async (
  trx: Trx,
  { instituteId, organisations }: { instituteId: string; organisations: ImportedOrganisation[] },
  now: Temporal.Instant,
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const { key, name, kind, city, province } of organisations) {
    const { id } = await trx
      .insertInto('organisation')
      .values({ institute_id: instituteId, name, kind, city, province, created_at: now })
      .onConflict((conflict) =>
        conflict.expression(sql`institute_id, lower(name)`).doUpdateSet({ name, kind, city, province }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(key, id)
  }
  return ids
}

/**
 * Adds people of a file to an institute, or brings those of the same address up to what the file says.
 * @returns key in the file → id
 */
export const importPeople = async (
  trx: Trx,
  input: { instituteId: string; people: ImportedPerson[]; organisationIds: Map<string, string> },
  now: Temporal.Instant,
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const person of input.people) {
    const facts = {
      first_name: person.firstName,
      name_prefix: person.namePrefix,
      last_name: person.lastName,
      job_title: person.jobTitle,
      organisation_id: input.organisationIds.get(person.organisationKey ?? '') ?? null,
      ...(person.formOfAddress ? { form_of_address: person.formOfAddress } : {}),
    }
    const { id } = await trx
      .insertInto('person')
      .values({ ...facts, institute_id: input.instituteId, email: person.email, created_at: now })
      .onConflict((conflict) => conflict.columns(['institute_id', 'email']).doUpdateSet(facts))
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(person.key, id)
  }
  return ids
}
