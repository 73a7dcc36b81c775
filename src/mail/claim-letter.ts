import type { Db, Trx } from '../db/connect.ts'
import type { LinkRequest } from '../db/letter-tables.ts'
import { isPlainAddress } from './address.ts'
import { buildMessage } from './build-message.ts'
import { composeLetter, type LetterLink, type LetterWriter } from './compose-letter.ts'
import type { LetterKind } from './letter-kinds.ts'
import { isTooLate } from './patience.ts'

/** Makes a link at the moment of sending; injected, because mail knows letters but no keys. */
export type MintLink = (
  trx: Trx,
  request: LinkRequest,
  email: string,
  now: Temporal.Instant,
) => Promise<LetterLink>

export interface ClaimedLetter {
  id: string
  kind: LetterKind
  writtenAt: Temporal.Instant
  senderAddress: string
  recipientAddress: string
  /** the same bytes at every try */
  message: Buffer
}

export type Claim =
  | { found: 'nothing' }
  | { found: 'unsendable'; id: string; reason: string }
  | { found: 'letter'; letter: ClaimedLetter }

/** The words or bytes of a letter cannot be made: a mistake of ours that another try would repeat. */
export class UnmakeableLetter extends Error {
  readonly letterId: string
  constructor(letterId: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.letterId = letterId
  }
}

interface ClaimDeps {
  db: Db
  writer: LetterWriter
  mintLink: MintLink
  /** Without a mail server the kept text shows its links; else a mark stands in their place. */
  keepsLinks: boolean
}

/**
 * Takes the oldest letter of a stream that has not left yet, and at the first try freezes it: links are minted, words
 * chosen, bytes made, and all that is committed before anything goes over the line. After a crash the same bytes leave.
 * A stream is never overtaken: whichever job asks gets the oldest.
 * @throws UnmakeableLetter, with nothing changed
 */
export const claimNext = (deps: ClaimDeps, streamKey: string, now: Temporal.Instant): Promise<Claim> =>
  deps.db.transaction().execute(async (trx) => {
    const letter = await lockOldest(trx, streamKey)
    if (!letter) return { found: 'nothing' }
    const { id, kind, written_at: writtenAt, recipient_address: recipientAddress } = letter
    // Checked when it was written; a second time because between the two lies a database that people can edit.
    if (!isPlainAddress(recipientAddress)) return { found: 'unsendable', id, reason: 'address' }
    if (kind === 'organiserSignIn' && isTooLate(kind, writtenAt, now))
      return { found: 'unsendable', id, reason: 'expired' }
    const message = letter.frozen_message ?? (await freeze(deps, trx, letter, now))
    await trx
      .updateTable('letter')
      .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const senderAddress = letter.sender_address
    return { found: 'letter', letter: { id, kind, writtenAt, senderAddress, recipientAddress, message } }
  })

type LetterRow = NonNullable<Awaited<ReturnType<typeof lockOldest>>>

const lockOldest = async (trx: Trx, streamKey: string) => {
  const row = await trx
    .selectFrom('letter')
    .select(['id', 'kind', 'written_at', 'sender_name', 'sender_address', 'recipient_name'])
    .select(['recipient_address', 'language', 'facts', 'link_requests', 'calendar_method', 'calendar_text'])
    .select(['message_id', 'in_reply_to', 'frozen_message'])
    .where('stream_key', '=', streamKey)
    .where('state', 'in', ['written', 'queued', 'sending'])
    .orderBy('written')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  // as: writeLetter takes no other kind; a kind that was renamed since then fails in composeLetter by name.
  return row && { ...row, kind: row.kind as LetterKind }
}

const freeze = async (deps: ClaimDeps, trx: Trx, letter: LetterRow, now: Temporal.Instant) => {
  const link = await mintLetterLink(deps, trx, letter, now)
  const { message, kept } = await makeLetter(deps, letter, link, now)
  await trx
    .updateTable('letter')
    .set({
      frozen_message: message,
      subject: kept.subject,
      text_body: kept.text,
      html_body: kept.html,
    })
    .where('id', '=', letter.id)
    .execute()
  return message
}

const makeLetter = async (
  deps: ClaimDeps,
  letter: LetterRow,
  link: LetterLink | null,
  now: Temporal.Instant,
) => {
  const compose = (shown: LetterLink | null) =>
    composeLetter(deps.writer, { ...letter, senderName: letter.sender_name }, shown)
  try {
    const composed = compose(link)
    const message = await buildMessage(frameOf(letter), composed, now)
    return { message, kept: deps.keepsLinks || !link ? composed : compose(markOf(link)) }
  } catch (error) {
    throw new UnmakeableLetter(letter.id, error)
  }
}

const mintLetterLink = async (deps: ClaimDeps, trx: Trx, letter: LetterRow, now: Temporal.Instant) => {
  const [request, ...others] = letter.link_requests
  if (others.length > 0) throw new Error('a letter has one button, so at most one link')
  return request ? deps.mintLink(trx, request, letter.recipient_address, now) : null
}

const frameOf = (letter: LetterRow) => ({
  messageId: letter.message_id,
  inReplyTo: letter.in_reply_to,
  sender: { name: letter.sender_name, address: letter.sender_address },
  recipient: { name: letter.recipient_name, address: letter.recipient_address },
  language: letter.language,
  calendar:
    letter.calendar_method && letter.calendar_text
      ? { method: letter.calendar_method, text: letter.calendar_text }
      : null,
})

// What stays readable after sending must not open a door.
const markOf = (link: LetterLink): LetterLink => ({
  href: link.href.replace(/[^/]+$/, '…'),
  code: link.code && '…',
})
