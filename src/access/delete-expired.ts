import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { RETENTION_DAYS } from '../people/personal-data.ts'

/**
 * Removes what has no more use: sessions and counters that ended, and links a month after they ended (until then an
 * organiser who helps somebody can see that there was one).
 */
export const deleteExpired = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx
    .deleteFrom('access_link')
    .where('expires_at', '<', now.subtract({ hours: RETENTION_DAYS.link * 24 }))
    .execute()
  await trx.deleteFrom('rate_limit').where('expire', '<', now.epochMilliseconds).execute()
  // Written by connect-pg-simple with to_timestamp() into a column without zone: local time of the database session.
  await trx
    .deleteFrom('session')
    .where('expire', '<', sql<Date>`to_timestamp(${now.epochMilliseconds / 1000}::double precision)`)
    .execute()
}
