import type { Trx } from '../db/connect.ts'
import { type Entered, enter } from '../registration/enter.ts'
import type { NewRegistration } from '../registration/register.ts'
import { ensureFeed } from './calendar-feed.ts'
import { writeEnteredLetter } from './entered-letters.ts'
import { synchroniseInvitations } from './synchronise-invitations.ts'
import { tellOfOffers } from './tell-of-offers.ts'
import { tellOfSubstitutes } from './tell-of-substitutes.ts'

/**
 * Enters people in this order, each with the letter that says so, their calendar and their calendar link.
 * @param secret the secret of this installation, for calendar links
 * @returns what `enter` answers for each; a refusal writes nothing and does not keep the others out
 */
export const enterWithLetters = async (
  trx: Trx,
  { circleId, people }: { circleId: string; people: Omit<NewRegistration, 'circleId'>[] },
  secret: string,
  now: Temporal.Instant,
): Promise<Entered[]> => {
  const outcomes: Entered[] = []
  const seated: string[] = []
  for (const person of people) {
    const outcome = await enter(trx, { ...person, circleId }, now)
    outcomes.push(outcome)
    if (!outcome.done) continue
    const { registrationId, state } = outcome.value
    await writeEnteredLetter(trx, { registrationId }, now)
    // Who waits takes part in nothing yet: their calendar begins when they say yes to an offer.
    if (state !== 'confirmed') continue
    seated.push(registrationId)
    await ensureFeed(trx, { registrationId }, secret, now)
  }
  if (seated.length > 0) await synchroniseInvitations(trx, { circleId, registrationIds: seated }, now)
  if (outcomes.some(({ done }) => done)) await tellOfOffers(trx, { circleId }, now)
  if (seated.length > 0) await tellOfSubstitutes(trx, { circleId }, now)
  return outcomes
}
