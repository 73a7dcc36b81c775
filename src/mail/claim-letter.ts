import { sql } from 'kysely'
import { againAfterDeadlock } from '../db/after-deadlock.ts'
import type { Db, Trx } from '../db/connect.ts'
import { isPlainAddress } from './address.ts'
import { type FreezeDeps, freezeLetters } from './freeze-letter.ts'
import type { LetterKind } from './letter-kinds.ts'
import { type Head, lockHeads } from './lock-heads.ts'
import { isTooLate, type Tries } from './patience.ts'
import { blockLetters } from './undeliverable.ts'

export interface ClaimedLetter extends Tries {
  id: string
  instituteId: string
  senderAddress: string
  recipientAddress: string
  /** the same bytes at every try */
  message: Buffer
}

/** What was found at the head of a stream; `hasMore`: another letter waits behind it. */
export type Claim =
  | { found: 'nothing' }
  | { found: 'withdrawn' | 'blocked'; hasMore: boolean }
  | { found: 'unsendable'; id: string; reason: string; hasMore: boolean }
  | { found: 'letter'; letter: ClaimedLetter; hasMore: boolean }

/**
 * Looks, in the transaction that claims letters, whether each is still true. Asked of letters that cannot be in
 * anybody's mailbox yet, many at once.
 * @returns for each that may not leave any more the reason, a key of words; the others are left out
 */
export type LetterChecks = (
  trx: Trx,
  letters: { id: string; kind: LetterKind }[],
  now: Temporal.Instant,
) => Promise<Map<string, string>>

export interface ClaimDeps extends FreezeDeps {
  db: Db
  checks: LetterChecks
}

/**
 * Takes of each stream the oldest letter that has not left yet, and at the first try freezes it: links are minted, words
 * chosen, bytes made, and all that is committed before anything goes over the line. After a crash the same bytes leave.
 * A stream is never overtaken: whichever job asks gets the oldest (a pause aside: links that were asked for pass what it
 * keeps back). What is no longer true is withdrawn, what is for an address that is marked undeliverable is kept back; a
 * letter that cannot be made is 'unsendable' and leaves the others alone. The number of statements does not grow with
 * the letters.
 * @returns for each stream what was found
 */
export const claimLetters = (
  deps: ClaimDeps,
  streamKeys: string[],
  now: Temporal.Instant,
): Promise<Map<string, Claim>> =>
  againAfterDeadlock(() =>
    deps.db.transaction().execute(async (trx) => {
      const found = await lockHeads(trx, streamKeys)
      const marked = found.filter((head) => head.is_marked)
      await blockLetters(
        trx,
        marked.map(({ id }) => id),
      )
      const heads = found.filter((head) => !head.is_marked)
      const untrue = await withdrawUntrue(deps.checks, trx, heads, now)
      const faults = new Map(heads.flatMap((head) => faultOf(head, now)))
      const sendable = heads.filter(({ id }) => !untrue.has(id) && !faults.has(id))
      const { messages, unmakeable } = await freezeLetters(deps, trx, sendable, now)
      const claims = heads.map((head): [string, Claim] => {
        const { id, stream_key: streamKey, has_more: hasMore } = head
        if (untrue.has(id)) return [streamKey, { found: 'withdrawn', hasMore }]
        const reason = faults.get(id) ?? unmakeable.get(id)
        if (reason !== undefined) return [streamKey, { found: 'unsendable', id, reason, hasMore }]
        const message = messages.get(id)
        if (!message) throw new Error('a letter that can be made has its bytes')
        return [streamKey, { found: 'letter', letter: claimedLetter(head, message, now), hasMore }]
      })
      const nothing = streamKeys.map((streamKey): [string, Claim] => [streamKey, { found: 'nothing' }])
      const blocked = marked.map((head): [string, Claim] => {
        return [head.stream_key, { found: 'blocked', hasMore: head.has_more }]
      })
      return new Map([...nothing, ...blocked, ...claims])
    }),
  )

const withdrawUntrue = async (checks: LetterChecks, trx: Trx, heads: Head[], now: Temporal.Instant) => {
  // A frozen letter that no server refused may have arrived before a process died: then it is not taken back.
  const unsent = heads.filter((head) => head.frozen_message === null || head.last_error !== null)
  const untrue = unsent.length > 0 ? await checks(trx, unsent, now) : new Map<string, string>()
  if (untrue.size === 0) return untrue
  await trx
    .updateTable('letter')
    .from(
      sql<{
        id: string
        reason: string
      }>`unnest(${[...untrue.keys()]}::uuid[], ${[...untrue.values()]}::text[])`.as<'untrue'>(
        sql`untrue (id, reason)`,
      ),
    )
    .set((eb) => ({ state: 'withdrawn', last_error: eb.ref('untrue.reason'), frozen_message: null }))
    .whereRef('letter.id', '=', 'untrue.id')
    .execute()
  return untrue
}

const faultOf = (head: Head, now: Temporal.Instant): [string, string][] => {
  // Checked when it was written; a second time because between the two lies a database that people can edit.
  if (!isPlainAddress(head.recipient_address)) return [[head.id, 'address']]
  const isDead = head.kind === 'organiserSignIn' && isTooLate(triesOf(head), now)
  return isDead ? [[head.id, 'expired']] : []
}

const triesOf = (head: Head): Tries => ({
  kind: head.kind,
  writtenAt: head.written_at,
  claimedAt: head.claimed_at,
  refusedSince: head.refused_since,
})

const claimedLetter = (head: Head, message: Buffer, now: Temporal.Instant): ClaimedLetter => ({
  ...triesOf(head),
  claimedAt: head.claimed_at ?? now,
  id: head.id,
  instituteId: head.institute_id,
  senderAddress: head.sender_address,
  recipientAddress: head.recipient_address,
  message,
})
