import type { Trx } from '../db/connect.ts'
import { markUndeliverable } from '../mail/undeliverable.ts'
import type { Bounce } from './read-bounce.ts'
import type { Received } from './received.ts'

/**
 * Notes that a letter came back. Refused for good, its address is marked, and what else is for it waits; anything else
 * changes nothing. A letter that nobody knows is no reason to believe a report.
 */
export const takeBounce = async (
  trx: Trx,
  { letterId, isHard, words }: Bounce,
  now: Temporal.Instant,
): Promise<Received> => {
  const letter = await trx
    .selectFrom('letter')
    .where('id', '=', letterId)
    .where('state', 'in', ['sent', 'sending'])
    .select(['institute_id as instituteId', 'recipient_address as address'])
    .executeTakeFirst()
  if (!letter) return { outcome: 'dropped', reason: 'unknownLetter' }
  if (!isHard) return { outcome: 'bounce', reason: 'soft' }
  await trx
    .updateTable('letter')
    .set({ bounced_at: now, bounce_words: words })
    .where('id', '=', letterId)
    .execute()
  await markUndeliverable(trx, { ...letter, words, letterId }, now)
  return { outcome: 'bounce', reason: 'hard' }
}
