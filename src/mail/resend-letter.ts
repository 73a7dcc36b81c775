import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/**
 * Sends a failed letter once more, as a new letter with the same facts and calendar file; links are made anew. The old
 * one stays as it is, to look back at. Asking twice for the same letter writes one.
 * @param instituteId only a letter of this institute can be sent again
 * @returns the id of the new letter
 */
export const resendLetter = async (
  trx: Trx,
  { letterId, instituteId }: { letterId: string; instituteId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ letterId: string }, 'notFailed' | 'alreadySentAgain'>> => {
  const old = await trx
    .selectFrom('letter')
    .select(['institute_id', 'circle_id', 'kind', 'stream_key', 'sender_name', 'sender_address'])
    .select(['recipient_name', 'recipient_address', 'language', 'facts', 'link_requests'])
    .select(['calendar_method', 'calendar_text', 'in_reply_to', 'reply_to'])
    .where('id', '=', letterId)
    .where('institute_id', '=', instituteId)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  if (!old) return refused('notFailed')
  const id = crypto.randomUUID()
  const written = await trx
    .insertInto('letter')
    .values({
      ...old,
      id,
      facts: JSON.stringify(old.facts),
      link_requests: JSON.stringify(old.link_requests),
      dedupe_key: `again:${letterId}`,
      message_id: `<${id}@${old.sender_address.split('@')[1]}>`,
      state: 'written',
      written_at: now,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written ? done({ letterId: id }) : refused('alreadySentAgain')
}
