import type { Trx } from '../../../db/connect.ts'
import { ensureFeed } from '../../../invitation/calendar-feed.ts'
import { writeEnteredLetter } from '../../../invitation/entered-letters.ts'
import { synchroniseInvitations } from '../../../invitation/synchronise-invitations.ts'
import { tellOfOffers } from '../../../invitation/tell-of-offers.ts'
import { type Entered, enter } from '../../../registration/enter.ts'
import type { Deps } from '../../deps.ts'
import type { EnteredPerson } from './entered-person.ts'

/**
 * Enters somebody, with the letter that says so, their calendar and their calendar link, in one transaction.
 * @returns what `enter` answers; a refusal writes nothing
 */
export const enterPerson = (deps: Deps, circleId: string, person: EnteredPerson): Promise<Entered> =>
  deps.transact(async (trx) => {
    const outcome = await enterWithLetter(trx, deps, circleId, person)
    if (!outcome.done) return outcome
    const { registrationId } = outcome.value
    await synchroniseInvitations(trx, { circleId, registrationId }, deps.now())
    await tellOfOffers(trx, { circleId }, deps.now())
    return outcome
  })

/**
 * Enters a list in its order, all in one transaction; who came in meanwhile is passed over.
 * @returns false when the circle takes nobody; then nobody was entered
 */
export const enterPeople = (deps: Deps, circleId: string, people: EnteredPerson[]): Promise<boolean> =>
  deps.transact(async (trx) => {
    for (const person of people) {
      const outcome = await enterWithLetter(trx, deps, circleId, person)
      // The circle is locked from the first on: if it is not open, it was not for any of them.
      if (!outcome.done && outcome.reason !== 'alreadyRegistered') return false
    }
    await synchroniseInvitations(trx, { circleId }, deps.now())
    await tellOfOffers(trx, { circleId }, deps.now())
    return true
  })

const enterWithLetter = async (
  trx: Trx,
  deps: Deps,
  circleId: string,
  person: EnteredPerson,
): Promise<Entered> => {
  const now = deps.now()
  const outcome = await enter(trx, { ...person, circleId }, now)
  if (!outcome.done) return outcome
  const { registrationId } = outcome.value
  await writeEnteredLetter(trx, { registrationId }, now)
  await ensureFeed(trx, { registrationId }, deps.secret, now)
  return outcome
}
