import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import { bounceAddress } from './build-message.ts'
import { type Claim, type ClaimedLetter, claimNext, type MintLink, UnmakeableLetter } from './claim-letter.ts'
import type { LetterWriter } from './compose-letter.ts'
import { LAST_KIND } from './erase-letters.ts'
import { isTooLate } from './patience.ts'
import { readFailure, type Transport } from './transport.ts'

export interface DeliveryDeps {
  db: Db
  writer: LetterWriter
  transport: Transport
  mintLink: MintLink
  log: Pick<Logger, 'warn' | 'error'>
  now: () => Temporal.Instant
}

/** later: the same stream must be tried again after a while; anything else is settled. */
export type Delivery = 'sent' | 'failed' | 'nothing' | 'later'

/**
 * Sends the oldest letter of a stream that has not left yet. No transaction is open while the mail server talks.
 * A refusal (5xx) makes the letter failed, with the server's words, and the stream goes on; whatever may pass is
 * 'later', until the letter is too old. Dying anywhere in between loses nothing: the frozen bytes leave again.
 * @param signal aborts the try, when somebody else has taken over the stream
 */
export const deliverNext = async (
  deps: DeliveryDeps,
  streamKey: string,
  signal: AbortSignal,
): Promise<Delivery> => {
  const claim = await claimFor(deps, streamKey)
  if (claim.found === 'nothing') return 'nothing'
  if (claim.found === 'unsendable') return fail(deps, claim.id, claim.reason)
  const { letter } = claim
  try {
    const from = bounceAddress(letter.senderAddress, letter.id)
    await deps.transport.send(letter.message, { from, to: letter.recipientAddress }, signal)
  } catch (error) {
    return afterFailure(deps, letter, error)
  }
  if (letter.kind === LAST_KIND) await removeLast(deps, letter.id)
  else await markSent(deps, letter.id)
  return 'sent'
}

const claimFor = async (deps: DeliveryDeps, streamKey: string): Promise<Claim> => {
  const { db, writer, mintLink, transport } = deps
  try {
    return await claimNext(
      { db, writer, mintLink, keepsLinks: transport.keepsLetters },
      streamKey,
      deps.now(),
    )
  } catch (error) {
    if (!(error instanceof UnmakeableLetter)) throw error
    return { found: 'unsendable', id: error.letterId, reason: error.message }
  }
}

const afterFailure = async (deps: DeliveryDeps, letter: ClaimedLetter, error: unknown): Promise<Delivery> => {
  const { isPermanent, words } = readFailure(error)
  if (isPermanent) return fail(deps, letter.id, words)
  if (isTooLate(letter.kind, letter.writtenAt, deps.now())) return fail(deps, letter.id, `expired: ${words}`)
  deps.log.warn(
    { letter: letter.id, kind: letter.kind, words },
    'a letter could not leave; it is tried again',
  )
  await deps.db.updateTable('letter').set({ last_error: words }).where('id', '=', letter.id).execute()
  return 'later'
}

const fail = async (deps: DeliveryDeps, id: string, words: string): Promise<Delivery> => {
  deps.log.error({ letter: id, words }, 'a letter will not leave')
  await removeLast(deps, id)
  await deps.db
    .updateTable('letter')
    .set({ state: 'failed', last_error: words, frozen_message: null })
    .where('id', '=', id)
    .where('state', 'in', ['written', 'queued', 'sending'])
    .execute()
  return 'failed'
}

// Nothing may stay of who was erased, whatever became of their last letter.
const removeLast = (deps: DeliveryDeps, id: string) =>
  deps.db.deleteFrom('letter').where('id', '=', id).where('kind', '=', LAST_KIND).execute()

const markSent = (deps: DeliveryDeps, id: string) =>
  deps.db
    .updateTable('letter')
    .set({
      state: 'sent',
      sent_at: deps.now(),
      last_error: null,
      // The bytes hold links. Where letters are only kept, they are what the developer looks at.
      ...(deps.transport.keepsLetters ? {} : { frozen_message: null }),
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
