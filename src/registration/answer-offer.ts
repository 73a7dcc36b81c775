import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { endOwnSubstitutions } from './end-own-substitutions.ts'
import { type LockedRegistration, lockRegistration, takeStep } from './lock-registration.ts'
import { givePlaces } from './meeting-places.ts'
import { offerFreeSeats } from './offer-free-seats.ts'
import { mayTake } from './steps.ts'

/** Why an offer cannot be answered: there is none for them, or its deadline has passed. */
export type NoAnswer = 'notOffered' | 'offerEnded'

/**
 * Takes the seat that was kept. It is theirs also when the capacity was lowered since: it had been promised.
 * @throws when there is no such registration
 */
export const acceptOffer = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, NoAnswer>> => {
  const registration = await lockRegistration(trx, registrationId)
  const reason = whyNoAnswer(registration, now)
  if (reason) return refused(reason)
  await takeStep(trx, 'accept', [registrationId], { confirmed_at: now })
  const circleId = registration.circle.id
  await endOwnSubstitutions(trx, { circleId, registrationIds: [registrationId] }, now)
  await givePlaces(trx, { circleId, invites: true }, now)
  return done({ circleId })
}

/**
 * Ends the registration of somebody who does not want the seat; it is offered to the next at once.
 * @throws when there is no such registration
 */
export const declineOffer = async (
  trx: Trx,
  { registrationId }: { registrationId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, NoAnswer>> => {
  const registration = await lockRegistration(trx, registrationId)
  const reason = whyNoAnswer(registration, now)
  if (reason) return refused(reason)
  await takeStep(trx, 'decline', [registrationId], { ended_at: now })
  const circleId = registration.circle.id
  await offerFreeSeats(trx, { circleId }, now)
  return done({ circleId })
}

/** Why somebody cannot answer an offer now; null when they can. The page and the rule ask the same. */
export const whyNoAnswer = (
  { state, offerEndsAt }: Pick<LockedRegistration, 'state' | 'offerEndsAt'>,
  now: Temporal.Instant,
): NoAnswer | null => {
  if (state === 'expired') return 'offerEnded'
  if (!mayTake('accept', state)) return 'notOffered'
  return offerEndsAt && Temporal.Instant.compare(now, offerEndsAt) < 0 ? null : 'offerEnded'
}
