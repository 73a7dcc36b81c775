import type { Trx } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'

/**
 * How a registration of a circle stands; ask under the circle's lock before anything is decided.
 * @throws when the circle has no such registration: whoever calls took both from one page
 */
export const stateInCircle = async (
  trx: Trx,
  { registrationId, circleId }: { registrationId: string; circleId: string },
): Promise<Database['registration']['state']> => {
  const { state } = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .where('circle_id', '=', circleId)
    .select('state')
    .executeTakeFirstOrThrow()
  return state
}
