import { sql } from 'kysely'
import type { Logger } from 'pino'
import { bounceAddress } from './build-message.ts'
import { type Claim, type ClaimDeps, type ClaimedLetter, claimLetters } from './claim-letter.ts'
import { LAST_KIND } from './erase-letters.ts'
import { withTry } from './letter-tries.ts'
import { isTooLate } from './patience.ts'
import { settleTogether } from './settle-together.ts'
import { readFailure, type Transport } from './transport.ts'
import { markUndeliverable, refusesAddress } from './undeliverable.ts'

export interface DeliveryDeps extends Omit<ClaimDeps, 'keepsLinks'> {
  transport: Transport
  log: Pick<Logger, 'warn' | 'error'>
  now: () => Temporal.Instant
}

/** A stream whose next letter may leave. */
export interface Turn {
  streamKey: string
  /** aborts the try, when somebody else has taken over the stream */
  signal: AbortSignal
}

/**
 * later: the same stream must be tried again after a while; anything else is settled. withdrawn: the letter was no
 * longer true. blocked: its address is marked undeliverable.
 */
export type Delivery = 'sent' | 'failed' | 'withdrawn' | 'blocked' | 'nothing' | 'later'

export interface Delivered {
  delivery: Delivery
  /** another letter of this stream waits */
  hasMore: boolean
}

/**
 * Sends of each stream the oldest letter that has not left yet. They are claimed together and leave side by side; no
 * transaction is open while the mail server talks, and each is marked as soon as it left.
 * A refusal (5xx) makes a letter failed, with the server's words, and its stream goes on; whatever may pass is 'later',
 * until the letter is too old. Dying anywhere in between loses nothing: the frozen bytes leave again.
 * @returns what became of each stream; throws when the letters could not be claimed: then nothing has happened
 */
export const deliverLetters = async (deps: DeliveryDeps, turns: Turn[]): Promise<Map<string, Delivered>> => {
  const { transport, now } = deps
  const claims = await claimLetters(
    { ...deps, keepsLinks: transport.keepsLetters },
    turns.map(({ streamKey }) => streamKey),
    now(),
  )
  const send = sender(deps)
  const delivered = await Promise.all(
    turns.map(async ({ streamKey, signal }): Promise<[string, Delivered]> => {
      const claim = claims.get(streamKey) ?? { found: 'nothing' }
      // Whatever happens to one, the others are waited for: a stream is let go only when nothing of it is under way.
      const delivery = await send(claim, signal).catch((error) => unsettled(deps, error))
      return [streamKey, { delivery, hasMore: 'hasMore' in claim && claim.hasMore }]
    }),
  )
  return new Map(delivered)
}

const unsettled = (deps: DeliveryDeps, error: unknown): Delivery => {
  deps.log.error({ err: error }, 'a letter could not be marked; it is tried again')
  return 'later'
}

const sender = (deps: DeliveryDeps) => {
  const markLeft = settleTogether((letters: ClaimedLetter[]) => markSent(deps, letters))
  return async (claim: Claim, signal: AbortSignal): Promise<Delivery> => {
    if (claim.found === 'unsendable') return fail(deps, claim.id, claim.reason)
    if (claim.found !== 'letter') return claim.found
    const { letter } = claim
    try {
      const from = bounceAddress(letter.senderAddress, letter.id)
      await deps.transport.send(letter.message, { from, to: letter.recipientAddress }, signal)
    } catch (error) {
      return afterFailure(deps, letter, error)
    }
    await markLeft(letter)
    return 'sent'
  }
}

const afterFailure = async (deps: DeliveryDeps, letter: ClaimedLetter, error: unknown): Promise<Delivery> => {
  const { isPermanent, words } = readFailure(error)
  if (isPermanent && letter.kind !== LAST_KIND && refusesAddress(words))
    await markRefused(deps, letter, words)
  if (isPermanent) return fail(deps, letter.id, words)
  if (isTooLate(letter.kind, letter.writtenAt, deps.now())) return fail(deps, letter.id, `expired: ${words}`)
  deps.log.warn(
    { letter: letter.id, kind: letter.kind, words },
    'a letter could not leave; it is tried again',
  )
  await deps.db
    .updateTable('letter')
    .set({ last_error: words, tries: withTry(words, deps.now()) })
    .where('id', '=', letter.id)
    .execute()
  return 'later'
}

// Whatever else is for this address would be refused as this was.
const markRefused = ({ db, now }: DeliveryDeps, { id, recipientAddress }: ClaimedLetter, words: string) =>
  db.transaction().execute(async (trx) => {
    const letter = await trx
      .selectFrom('letter')
      .select('institute_id as instituteId')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!letter) return
    const { instituteId } = letter
    await markUndeliverable(trx, { instituteId, address: recipientAddress, words, letterId: id }, now())
  })

const fail = async (deps: DeliveryDeps, id: string, words: string): Promise<Delivery> => {
  deps.log.error({ letter: id, words }, 'a letter will not leave')
  await removeLast(deps, [id])
  await deps.db
    .updateTable('letter')
    .set({
      state: 'failed',
      last_error: words,
      tries: withTry(words, deps.now()),
      frozen_message: null,
    })
    .where('id', '=', id)
    .where('state', 'in', ['written', 'queued', 'sending'])
    .execute()
  return 'failed'
}

// Nothing may stay of who was erased, whatever became of their last letter.
const removeLast = (deps: DeliveryDeps, ids: string[]) =>
  deps.db.deleteFrom('letter').where('id', 'in', ids).where('kind', '=', LAST_KIND).execute()

const markSent = async (deps: DeliveryDeps, letters: ClaimedLetter[]) => {
  const last = letters.filter(({ kind }) => kind === LAST_KIND)
  if (last.length > 0)
    await removeLast(
      deps,
      last.map(({ id }) => id),
    )
  await deps.db
    .updateTable('letter')
    .set({
      state: 'sent',
      sent_at: deps.now(),
      last_error: null,
      // The bytes hold links. Where letters are only kept, they are what the developer looks at.
      ...(deps.transport.keepsLetters ? {} : { frozen_message: null }),
    })
    .where('id', '=', sql<string>`any(${letters.map(({ id }) => id)}::uuid[])`)
    .where('state', '=', 'sending')
    .execute()
}
