import type { Trx } from '../db/connect.ts'
import { writeRegistrationLetter } from '../invitation/registration-letters.ts'
import { tellOfOffers } from '../invitation/tell-of-offers.ts'
import { circlesWithLine, expireOffers } from '../registration/expire-offers.ts'

/** Ends the offers whose deadline has passed, in every circle, and offers their seats to the next, with the letters. */
export const expireAllOffers = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  for (const circleId of await circlesWithLine(trx)) {
    for (const registrationId of await expireOffers(trx, { circleId }, now))
      await writeRegistrationLetter(trx, { registrationId, occasion: 'expired' }, now)
    await tellOfOffers(trx, { circleId }, now)
  }
}
