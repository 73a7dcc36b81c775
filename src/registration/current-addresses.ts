import type { Db } from '../db/connect.ts'
import { CURRENT_STATES } from '../db/registration-tables.ts'

/** The addresses of everybody who is in a circle or waits, in one statement; who left may come again and is not here. */
export const currentAddresses = async (db: Db, circleId: string): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', 'in', CURRENT_STATES)
    .select('person.email')
    .execute()
  return new Set(rows.map(({ email }) => email))
}
