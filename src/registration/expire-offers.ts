import type { Db, Trx } from '../db/connect.ts'
import { takeStep } from './lock-registration.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { lockCircle } from './queries.ts'

/** Circles with offers or with people who wait: those in which time alone can change something. */
export const circlesWithLine = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('registration')
    .where('state', 'in', ['offered', 'waiting'])
    .select('circle_id as circleId')
    .distinct()
    .orderBy('circle_id')
    .execute()
  return rows.map(({ circleId }) => circleId)
}

/**
 * Ends the offers of a circle whose deadline has passed, and offers what is free to who comes next.
 * @returns the registrations that ended, by arrival
 */
export const expireOffers = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<string[]> => {
  await lockCircle(trx, circleId)
  const rows = await trx
    .selectFrom('registration')
    .where('circle_id', '=', circleId)
    .where('state', '=', 'offered')
    .where('offer_ends_at', '<=', now)
    .orderBy('arrival')
    .select('id')
    .execute()
  const expired = rows.map(({ id }) => id)
  await takeStep(trx, 'expire', expired, { ended_at: now })
  await offerFreeSeats(trx, { circleId }, now)
  return expired
}
