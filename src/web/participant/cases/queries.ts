import type { Db } from '../../../db/connect.ts'

/** What somebody wrote of a case when they registered; empty when they wrote nothing. */
export const saidOfCase = async (db: Db, registrationId: string): Promise<string> => {
  const row = await db
    .selectFrom('registration_answers')
    .where('registration_id', '=', registrationId)
    .select('case_offer as said')
    .executeTakeFirst()
  return row?.said ?? ''
}
