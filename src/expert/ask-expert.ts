import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findExperts, meetingOfExpert } from './experts.ts'
import { knownPerson } from './name-expert.ts'

/**
 * Notes that an expert is asked by mail; the caller writes the letter. Who confirmed stays so and only gets a new link;
 * who declined is asked anew.
 * @param email one plain address in lower case; null asks at the address that is known
 * @returns refused: 'notThere' when they were taken off or their item is in no programme, 'noAddress' when there is none,
 *   'taken' when another expert of the item has this address
 */
export const askExpert = async (
  trx: Trx,
  { expertId, email }: { expertId: string; email: string | null },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere' | 'noAddress' | 'taken'>> => {
  const where = await meetingOfExpert(trx, expertId)
  if (!where) return refused('notThere')
  const { circleId, itemId } = where
  await lockMeeting(trx, where.meetingId)
  const experts = await findExperts(trx, itemId)
  const expert = experts.find(({ id }) => id === expertId)
  if (!expert) return refused('notThere')
  const address = email ?? expert.email
  if (address === null) return refused('noAddress')
  if (experts.some((one) => one.id !== expertId && one.email === address)) return refused('taken')
  await trx
    .updateTable('expert')
    .set({
      email: address,
      person_id: await knownPerson(trx, { circleId, email: address }),
      asked_at: now,
      ...(expert.state === 'confirmed' ? {} : { state: 'asked' as const, answered_at: null }),
    })
    .where('id', '=', expertId)
    .execute()
  return done({ circleId })
}
