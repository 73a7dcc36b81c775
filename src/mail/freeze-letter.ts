import type { Trx } from '../db/connect.ts'
import type { LinkRequest } from '../db/letter-tables.ts'
import type { Language } from '../db/schema.ts'
import { buildMessage } from './build-message.ts'
import { type ComposedLetter, composeLetter, type LetterLink, type LetterWriter } from './compose-letter.ts'
import { fillLink, linkPlace, markOf } from './fill-link.ts'
import type { LetterKind } from './letter-kinds.ts'
import { markSending } from './mark-sending.ts'
import { type FramedLetter, messageFrame } from './message-frame.ts'
import { type Wording, wordingsFor } from './wordings-for.ts'

/**
 * Makes links at the moment of sending, one for each wish and in the same order; injected, because mail knows letters
 * but no keys.
 */
export type MintLinks = (
  trx: Trx,
  wanted: { request: LinkRequest; email: string }[],
  now: Temporal.Instant,
) => Promise<LetterLink[]>

export interface FreezeDeps {
  writer: LetterWriter
  mintLinks: MintLinks
  /** Where the reader of a letter can stop letters of its kind; null for kinds that cannot be refused. Left out: nowhere. */
  stopHrefOf?: (letter: { id: string; kind: LetterKind; language: Language }) => string | null
  /** Without a mail server the kept text shows its links; else a mark stands in their place. */
  keepsLinks: boolean
}

export interface LetterToFreeze extends FramedLetter {
  id: string
  facts: Record<string, unknown>
  link_requests: LinkRequest[]
  /** null: not tried yet */
  frozen_message: Buffer | null
}

/**
 * Marks letters as being sent, and makes those that were not tried before: chooses their words, mints their links, and
 * keeps the bytes. The caller holds a lock on them.
 * @returns the bytes of each letter; and of each that cannot be made why, a mistake of ours that another try would
 *   repeat: nothing is changed for it
 */
export const freezeLetters = async (
  deps: FreezeDeps,
  trx: Trx,
  letters: LetterToFreeze[],
  now: Temporal.Instant,
): Promise<{ messages: Map<string, Buffer>; unmakeable: Map<string, string> }> => {
  const unmakeable = new Map<string, string>()
  const tried = <T>(id: string, work: () => T): T[] => {
    try {
      return [work()]
    } catch (error) {
      unmakeable.set(id, error instanceof Error ? error.message : String(error))
      return []
    }
  }
  const fresh = letters.filter((letter) => letter.frozen_message === null)
  const wordings = await wordingsFor(
    trx,
    fresh.map(({ id }) => id),
  )
  const worded = fresh.flatMap((letter) =>
    tried(letter.id, () => wordLetter(deps, letter, wordings.get(letter.id))),
  )
  const links = await mintFor(deps.mintLinks, trx, worded, now)
  const made = worded.flatMap((one) =>
    tried(one.letter.id, () => makeMessage(one, links.get(one.letter.id), deps, now)),
  )
  const retried = letters.flatMap(({ id, frozen_message: message }) =>
    message ? [{ id, message, kept: null }] : [],
  )
  const all = [...retried, ...made]
  await markSending(trx, all, now)
  return { messages: new Map(all.map(({ id, message }) => [id, message])), unmakeable }
}

interface WordedLetter {
  letter: LetterToFreeze
  request: LinkRequest | undefined
  place: LetterLink | null
  composed: ComposedLetter
  stopHref: string | null
}

const wordLetter = (
  { writer, stopHrefOf }: FreezeDeps,
  letter: LetterToFreeze,
  wording: Wording | undefined,
): WordedLetter => {
  const [request, ...others] = letter.link_requests
  if (others.length > 0) throw new Error('a letter has one button, so at most one link')
  const place = request ? linkPlace(letter.id, { hasCode: request.signInRequestId !== undefined }) : null
  const stopHref = stopHrefOf?.(letter) ?? null
  const composed = composeLetter(
    writer,
    { ...letter, ...wording, senderName: letter.sender_name, stopHref },
    place,
  )
  return { letter, request, place, composed, stopHref }
}

const mintFor = async (mintLinks: MintLinks, trx: Trx, worded: WordedLetter[], now: Temporal.Instant) => {
  const wanted = worded.flatMap(({ letter, request }) =>
    request ? [{ id: letter.id, request, email: letter.recipient_address }] : [],
  )
  const links = wanted.length > 0 ? await mintLinks(trx, wanted, now) : []
  return new Map(
    wanted.flatMap(({ id }, index): [string, LetterLink][] => {
      const link = links[index]
      return link ? [[id, link]] : []
    }),
  )
}

const makeMessage = (
  { letter, place, composed, stopHref }: WordedLetter,
  link: LetterLink | undefined,
  { keepsLinks }: FreezeDeps,
  now: Temporal.Instant,
) => {
  const filled = place && link ? fillLink(composed, place, link) : composed
  const kept = place && link && !keepsLinks ? fillLink(composed, place, markOf(link)) : filled
  const message = buildMessage({ ...messageFrame(letter), stopHref }, filled, now)
  return { id: letter.id, message, kept: stopHref && !keepsLinks ? withoutStop(kept, stopHref) : kept }
}

// It opens no door, but what stays readable shows nobody an address that acts for somebody else.
const withoutStop = (letter: ComposedLetter, href: string): ComposedLetter => {
  // What follows it may be written otherwise in HTML.
  const key = new URL(href).pathname.split('/').at(-1) ?? href
  return { ...letter, text: letter.text.replaceAll(key, '…'), html: letter.html.replaceAll(key, '…') }
}
