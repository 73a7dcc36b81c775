import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

/**
 * Removes every mailed link of somebody at an institute, and ends each session that one of them opened, so that no
 * browser keeps a key or an address.
 * @param subjectIds registrations, host editors and the like that were theirs
 */
export const eraseKeys = async (
  trx: Trx,
  { instituteId, email, subjectIds }: { instituteId: string; email: string; subjectIds: string[] },
): Promise<void> => {
  const circles = await trx
    .selectFrom('circle')
    .where('institute_id', '=', instituteId)
    .select('id')
    .execute()
  const subjects = [...subjectIds, ...circles.map(({ id }) => id)]
  await trx.deleteFrom('access_link').where('email', '=', email).where('subject_id', 'in', subjects).execute()
  await trx
    .deleteFrom('session')
    .where(
      sql<boolean>`exists (select from unnest(${subjectIds}::text[]) as key where strpos(sess::text, key) > 0)
        or strpos(sess::text, ${JSON.stringify(email)}) > 0`,
    )
    .execute()
}
