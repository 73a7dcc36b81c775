import type { Db } from '../db/connect.ts'

/** The names of all organisations of an institute, to see whether a new one is really new. */
export const organisationNames = async (db: Db, instituteId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('organisation')
    .where('institute_id', '=', instituteId)
    .select('name')
    .execute()
  return rows.map(({ name }) => name)
}
