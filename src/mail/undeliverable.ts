import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

interface Address {
  instituteId: string
  /** in lower case */
  address: string
}

/**
 * Marks an address at which a letter was refused for good. What is on its way to it waits, as does all that is written
 * to it from now on, until a person looked; only a link to sign in still leaves, so that nobody is locked out by it.
 * An address that is marked already stays as it was marked first.
 * @param words what the server said
 * @param letterId the letter that was refused; null when it is not known
 */
export const markUndeliverable = async (
  trx: Trx,
  { instituteId, address, words, letterId }: Address & { words: string; letterId: string | null },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .insertInto('undeliverable_address')
    .values({
      institute_id: instituteId,
      address,
      since: now,
      words: words.slice(0, 500),
      letter_id: letterId,
    })
    .onConflict((conflict) => conflict.columns(['institute_id', 'address']).doNothing())
    .execute()
  await toMarked(trx)
    .where('institute_id', '=', instituteId)
    .where('recipient_address', '=', address)
    // One that is being tried at this moment is taken at its next try.
    .where('state', 'in', ['written', 'queued'])
    .execute()
}

/** Of a letter: whether its address is marked, so that it may not leave. */
export const isMarked = sql<boolean>`(letter.kind <> 'organiserSignIn' and exists (
  select from undeliverable_address marked
  where marked.institute_id = letter.institute_id and marked.address = letter.recipient_address))`

/** Keeps letters back that were found to be marked; nothing for an empty list. */
export const blockLetters = async (trx: Trx, letterIds: string[]): Promise<void> => {
  if (letterIds.length === 0) return
  await toMarked(trx).where('id', 'in', letterIds).execute()
}

/**
 * Lets letters to an address go on, in the order in which they were written, and counts the time that they may take
 * from now. @returns whether it was marked
 */
export const unmarkAddress = async (
  trx: Trx,
  { instituteId, address }: Address,
  now: Temporal.Instant,
): Promise<boolean> => {
  const marked = await trx
    .deleteFrom('undeliverable_address')
    .where('institute_id', '=', instituteId)
    .where('address', '=', address)
    .returning('address')
    .executeTakeFirst()
  await trx
    .updateTable('letter')
    .set({ state: 'written', written_at: now })
    .where('institute_id', '=', instituteId)
    .where('recipient_address', '=', address)
    .where('state', '=', 'blocked')
    .execute()
  return marked !== undefined
}

/**
 * Whether a refusal is about the recipient's address: there is none such, or its host takes no mail (RFC 3463 §3.2).
 * A full mailbox or a text that looks like spam is not.
 */
export const refusesAddress = (words: string): boolean => /\b5\.1\.(?:1|2|3|6|10)\b/.test(words)

const toMarked = (trx: Trx) =>
  trx.updateTable('letter').set({ state: 'blocked' }).where('kind', '<>', 'organiserSignIn')
