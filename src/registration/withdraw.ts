import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { circleOfRegistration, lockCircle, stateOf } from './queries.ts'

/**
 * Ends a registration, whether it holds a seat or waits. Its seat stays empty until somebody is given it: a seat given
 * by itself would put a place in somebody's calendar that nobody asked for.
 * @returns the circle, whose calendars must hear of it; refused when it had ended before
 * @throws when there is no such registration
 */
export const withdraw = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'alreadyWithdrawn'>> => {
  const circleId = await circleOfRegistration(trx, registrationId)
  if (!circleId) throw new Error('no such registration')
  await lockCircle(trx, circleId)
  if ((await stateOf(trx, registrationId)) === 'withdrawn') return refused('alreadyWithdrawn')
  await trx
    .updateTable('registration')
    .set({ state: 'withdrawn', withdrawn_at: now })
    .where('id', '=', registrationId)
    .execute()
  return done({ circleId })
}
