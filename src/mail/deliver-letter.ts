import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { takeTurns } from '../db/take-turns.ts'
import { bounceAddress } from './build-message.ts'
import { type Claim, type ClaimDeps, type ClaimedLetter, claimLetters } from './claim-letter.ts'
import { LAST_KIND } from './erase-letters.ts'
import type { Rates } from './pace.ts'
import { isTooLate } from './patience.ts'
import { markFailed, markLater, markSent } from './settle-letters.ts'
import { settleTogether } from './settle-together.ts'
import { takePlaces } from './take-places.ts'
import { type Failure, readFailure, type Transport } from './transport.ts'
import { markUndeliverable, refusesAddress } from './undeliverable.ts'

export interface DeliveryDeps extends Omit<ClaimDeps, 'keepsLinks'> {
  transport: Transport
  rates: Rates
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
  /** the rates let nothing leave before this moment: milliseconds since 1970 */
  askAgainAt?: number
}

/**
 * Sends of each stream the oldest letter that has not left yet. They are claimed together and leave side by side, each
 * at the moment that the rates give it; no transaction is open while the mail server talks, and each is marked as soon
 * as it left.
 * A refusal (5xx) makes a letter failed, with the server's words, and its stream goes on; whatever may pass is 'later',
 * until the letter is too old. Dying anywhere in between loses nothing: the frozen bytes leave again.
 * @returns what became of each stream; throws when the letters could not be claimed: then nothing has happened
 */
export const deliverLetters = async (deps: DeliveryDeps, turns: Turn[]): Promise<Map<string, Delivered>> => {
  const { transport, now, db, rates } = deps
  const streamKeys = turns.map(({ streamKey }) => streamKey)
  const places = await takePlaces(db, streamKeys, rates, now())
  const isFar = (streamKey: string) => 'askAgainAt' in (places.get(streamKey) ?? {})
  const claims = await claimLetters(
    { ...deps, keepsLinks: transport.keepsLetters },
    streamKeys.filter((streamKey) => !isFar(streamKey)),
    now(),
  )
  const settle = settler(deps)
  const delivered = await Promise.all(
    turns.map(async ({ streamKey, signal }): Promise<[string, Delivered]> => {
      const place = places.get(streamKey)
      if (place && 'askAgainAt' in place) return [streamKey, { delivery: 'nothing', hasMore: true, ...place }]
      const claim = claims.get(streamKey) ?? { found: 'nothing' }
      if (place) await pause(Math.max(0, place.leaveAt - now().epochMilliseconds))
      // Whatever happens to one, the others are waited for: a stream is let go only when nothing of it is under way.
      const delivery = await settle(claim, signal).catch((error) => unsettled(deps, error))
      return [streamKey, { delivery, hasMore: 'hasMore' in claim && claim.hasMore }]
    }),
  )
  return new Map(delivered)
}

const unsettled = (deps: DeliveryDeps, error: unknown): Delivery => {
  deps.log.error({ err: error }, 'a letter could not be marked; it is tried again')
  return 'later'
}

const settler = (deps: DeliveryDeps) => {
  const { db, transport } = deps
  const send = sender(transport)
  const sent = settleTogether((letters: ClaimedLetter[]) =>
    markSent(db, letters, { keepsBytes: transport.keepsLetters }, deps.now()),
  )
  const failed = settleTogether((letters: { id: string; words: string }[]) =>
    markFailed(db, letters, deps.now()),
  )
  const later = settleTogether((letters: { id: string; failure: Failure }[]) =>
    markLater(db, letters, deps.now()),
  )
  const fail = async (id: string, words: string): Promise<Delivery> => {
    deps.log.error({ letter: id, words }, 'a letter will not leave')
    await failed({ id, words })
    return 'failed'
  }
  return async (claim: Claim, signal: AbortSignal): Promise<Delivery> => {
    if (claim.found === 'unsendable') return fail(claim.id, claim.reason)
    if (claim.found !== 'letter') return claim.found
    const { id, kind, ...letter } = claim.letter
    const failure = await send(claim.letter, signal)
    if (!failure) {
      await sent(claim.letter)
      return 'sent'
    }
    const { words, isAboutLetter, isPermanent } = failure
    if (isPermanent && kind !== LAST_KIND && refusesAddress(words))
      await markRefused(deps, claim.letter, words)
    if (isPermanent) return fail(id, words)
    const now = deps.now()
    const refusedSince = letter.refusedSince ?? (isAboutLetter ? now : null)
    if (isTooLate({ ...letter, kind, refusedSince }, now)) return fail(id, `expired: ${words}`)
    deps.log.warn({ letter: id, kind, words }, 'a letter could not leave; it is tried again')
    await later({ id, failure })
    return 'later'
  }
}

// Whatever else is for this address would be refused as this was.
const markRefused = ({ db, now }: DeliveryDeps, letter: ClaimedLetter, words: string) => {
  const { id: letterId, instituteId, recipientAddress: address } = letter
  return db
    .transaction()
    .execute((trx) => markUndeliverable(trx, { instituteId, address, words, letterId }, now()))
}

// After so many tries in a row that reached nobody the server is away: the others of this batch wait with them.
const MISSES = 3

/** Sends as many at a time as there are connections. @returns null once the server has taken the letter */
const sender = (transport: Transport) => {
  const turn = takeTurns(transport.connections)
  let misses = 0
  let lastMiss: Failure | null = null
  return ({ id, message, senderAddress, recipientAddress }: ClaimedLetter, signal: AbortSignal) =>
    turn(async (): Promise<Failure | null> => {
      if (misses >= MISSES && lastMiss) return lastMiss
      try {
        await transport.send(
          message,
          { from: bounceAddress(senderAddress, id), to: recipientAddress },
          signal,
        )
        misses = 0
        return null
      } catch (error) {
        const failure = readFailure(error)
        misses = failure.isAboutLetter ? 0 : misses + 1
        lastMiss = failure
        return failure
      }
    })
}
