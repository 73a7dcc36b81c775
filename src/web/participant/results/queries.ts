import type { Db } from '../../../db/connect.ts'

/** The person whose registration this is. */
export const personOf = async (db: Db, registrationId: string): Promise<string> => {
  const { personId } = await db
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .select('person_id as personId')
    .executeTakeFirstOrThrow()
  return personId
}
