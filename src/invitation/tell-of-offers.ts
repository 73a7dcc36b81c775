import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { writeRegistrationLetter } from './registration-letters.ts'

/**
 * Writes the letter to everybody of a circle who has an offer and was not told yet. Called after whatever may have
 * freed a seat, in the same transaction; doing it twice changes nothing.
 * @returns how many were written
 */
export const tellOfOffers = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<number> => {
  const untold = await trx
    .selectFrom('registration')
    .where('circle_id', '=', circleId)
    .where('state', '=', 'offered')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('letter')
            .select('letter.id')
            .where('letter.kind', '=', 'seatOffered')
            .where('letter.dedupe_key', '=', sql<string>`'offered:' || registration.id`),
        ),
      ),
    )
    .orderBy('arrival')
    .select('id')
    .execute()
  for (const { id: registrationId } of untold)
    await writeRegistrationLetter(trx, { registrationId, occasion: 'offered' }, now)
  return untold.length
}
