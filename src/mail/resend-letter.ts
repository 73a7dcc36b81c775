import { sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

interface WhichLetter {
  letterId: string
  /** only a letter of this institute can be sent again */
  instituteId: string
  /** name of the organiser who asks */
  by?: string
}

/**
 * Sends a letter once more that left, or that failed, as a new letter with the same facts; links are made anew, a
 * calendar file is repeated as it was, which changes nothing in a calendar that has it. The old one stays as it is, to
 * look back at, and one that failed or came back counts as settled. Asking twice for the same letter writes one.
 * @returns the id of the new letter. Refused for a calendar letter after which the same reader got a newer one: some
 *   programs would go back to the older.
 */
export const resendLetter = async (
  trx: Trx,
  { letterId, instituteId, by }: WhichLetter,
  now: Temporal.Instant,
): Promise<Outcome<{ letterId: string }, 'notDone' | 'newerLetter' | 'alreadySentAgain'>> => {
  const old = await trx
    .selectFrom('letter')
    .select(['institute_id', 'circle_id', 'kind', 'stream_key', 'sender_name', 'sender_address'])
    .select(['recipient_name', 'recipient_address', 'language', 'facts', 'link_requests'])
    .select(['calendar_method', 'calendar_text', 'in_reply_to', 'reply_to'])
    .where('id', '=', letterId)
    .where('institute_id', '=', instituteId)
    .where('state', 'in', ['failed', 'sent'])
    // Its code belongs to a browser that asked for it.
    .where('kind', '<>', 'organiserSignIn')
    .executeTakeFirst()
  if (!old) return refused('notDone')
  if (old.calendar_text !== null && (await findNewerCalendar(trx, letterId))) return refused('newerLetter')
  const id = crypto.randomUUID()
  const written = await trx
    .insertInto('letter')
    .values({
      ...old,
      id,
      facts: JSON.stringify(old.facts),
      link_requests: JSON.stringify(old.link_requests),
      dedupe_key: resendKey(letterId),
      message_id: `<${id}@${old.sender_address.split('@')[1]}>`,
      state: 'written',
      written_at: now,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return refused('alreadySentAgain')
  await keepWords(trx, letterId, id)
  await settleFailure(trx, { letterId, instituteId, ...(by ? { by } : {}) }, now)
  return done({ letterId: id })
}

/** Says that a letter that failed or came back needs nothing more; anything else stays as it is. */
export const settleFailure = async (
  trx: Trx,
  { letterId, instituteId, by }: WhichLetter,
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('letter')
    .set({ settled_at: now, settled_by: by ?? null })
    .where('id', '=', letterId)
    .where('institute_id', '=', instituteId)
    .where((eb) => eb.or([eb('state', '=', 'failed'), eb('bounced_at', 'is not', null)]))
    .where('settled_at', 'is', null)
    .execute()
}

// What an organiser made of its words goes with it.
const keepWords = async (trx: Trx, letterId: string, newId: string): Promise<void> => {
  await trx
    .insertInto('letter_edit')
    .columns(['letter_id', 'subject', 'opening', 'closing', 'facts', 'edited_by', 'edited_at'])
    .expression((eb) =>
      eb
        .selectFrom('letter_edit')
        .where('letter_id', '=', letterId)
        .select(sql<string>`${newId}::uuid`.as('letter_id'))
        .select(['subject', 'opening', 'closing', 'facts', 'edited_by', 'edited_at']),
    )
    .execute()
}

/** The key under which a letter that is sent again is written: once. */
export const resendKey = (letterId: string): string => `again:${letterId}`

/** The last letter with a calendar file after this one in its stream, of those that left or will; null when none. */
export const findNewerCalendar = async (db: Db, letterId: string): Promise<string | null> => {
  const newer = await db
    .selectFrom('letter as newer')
    .innerJoin('letter', 'letter.stream_key', 'newer.stream_key')
    .where('letter.id', '=', letterId)
    .whereRef('newer.written', '>', 'letter.written')
    .where('newer.calendar_text', 'is not', null)
    .where('newer.state', 'not in', ['superseded', 'discarded', 'withdrawn'])
    .where('newer.dedupe_key', '<>', resendKey(letterId))
    .orderBy('newer.written', 'desc')
    .limit(1)
    .select('newer.id')
    .executeTakeFirst()
  return newer?.id ?? null
}
