import type { Db } from '../db/connect.ts'
import { circlesWithWork } from '../occasion/circles-with-work.ts'
import { writeOccasions } from '../occasion/write-occasions.ts'

/**
 * Writes the letters over time that are due in every circle, a transaction per circle: whoever registers meanwhile waits
 * for one circle at most. What cannot be written in one circle keeps none of the others from theirs.
 * @throws at the end, when some circle failed
 */
export const writeAllOccasions = async (db: Db, now: Temporal.Instant): Promise<void> => {
  const failures: unknown[] = []
  for (const circleId of await circlesWithWork(db, now))
    await db
      .transaction()
      .execute((trx) => writeOccasions(trx, { circleId }, now))
      .catch((error) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'letters over time could not be written')
}
