import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { absentFrom } from '../../../registration/absent-from.ts'

/**
 * Which organisations the people come from who come to a meeting, by name. Nobody's own name is in it: participants chose
 * what other participants see of them, and an expert is none. One query.
 */
export const organisationsComing = async (
  db: Db,
  { circleId, meetingId }: { circleId: string; meetingId: string },
): Promise<string[]> => {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .where('registration.circle_id', '=', circleId)
    .where('registration.state', '=', 'confirmed')
    .where(sql<boolean>`not coalesce((${absentFrom})::jsonb @> to_jsonb(${meetingId}::text), false)`)
    .select('organisation.name')
    .distinct()
    .orderBy('organisation.name')
    .execute()
  return rows.map(({ name }) => name)
}
