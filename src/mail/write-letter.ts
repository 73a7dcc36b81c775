import type { Trx } from '../db/connect.ts'
import type { LetterState, LinkRequest } from '../db/letter-tables.ts'
import type { Language } from '../db/schema.ts'
import { isPlainAddress, withoutControls } from './address.ts'
import type { Hold } from './hold.ts'
import { insertLetter, type LetterRow } from './insert-letters.ts'
import type { LetterKind, LetterKinds } from './letter-kinds.ts'
import { modeRule } from './letter-mode.ts'

export interface NewLetter<Kind extends LetterKind> {
  instituteId: string
  circleId: string | null
  kind: Kind
  /** Letters of one stream leave strictly in the order in which they were written. */
  streamKey: string
  /** A second letter with the same key is not written. */
  dedupeKey: string
  sender: { name: string; address: string }
  recipient: { name: string; address: string }
  language: Language
  facts: LetterKinds[Kind]
  /** Minted when the letter is sent, so that no link ages in the queue. */
  linkRequests?: LinkRequest[]
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string }
  /** Message-ID of the first letter of a conversation. */
  inReplyTo?: string
  /** Where an answer goes when it is not to the sender; one plain address. */
  replyTo?: string
  /**
   * true: it waits in the outbox until an organiser sends it; false: it leaves, because somebody asked for just this
   * letter. Left out, the circle's mode for this kind decides.
   */
  isDraft?: boolean
  /** It waits until then, and leaves by itself. A draft waits for an organiser all the same. */
  hold?: Hold | null
}

/**
 * Writes a letter into the outbox, in the transaction of the change that causes it. It leaves after that commits, unless
 * it is a draft: then it leaves when an organiser says so. A held letter leaves when its quiet period is over. A kind
 * that the circle switched off is kept as discarded. Many that are written at the same time cost one statement.
 * @returns its id and its Message-ID (fixed from now on, also over retries), or null when this letter was there already
 * @throws when the address is not one plain address: the form that took it in should have refused it
 */
export const writeLetter = async <Kind extends LetterKind>(
  trx: Trx,
  letter: NewLetter<Kind>,
  now: Temporal.Instant,
): Promise<{ id: string; messageId: string } | null> => {
  if (!isPlainAddress(letter.recipient.address)) throw new Error('a letter needs one plain address')
  const id = crypto.randomUUID()
  const messageId = `<${id}@${letter.sender.address.split('@')[1]}>`
  const isNew = await insertLetter(trx, {
    id,
    institute_id: letter.instituteId,
    circle_id: letter.circleId,
    kind: letter.kind,
    stream_key: letter.streamKey,
    dedupe_key: letter.dedupeKey,
    sender_name: withoutControls(letter.sender.name),
    sender_address: letter.sender.address,
    recipient_name: withoutControls(letter.recipient.name),
    recipient_address: letter.recipient.address,
    language: letter.language,
    facts: JSON.stringify(letter.facts, oneLined),
    link_requests: JSON.stringify(letter.linkRequests ?? []),
    calendar_method: letter.calendar?.method ?? null,
    calendar_text: letter.calendar?.text ?? null,
    message_id: messageId,
    in_reply_to: letter.inReplyTo ?? null,
    reply_to: letter.replyTo ?? null,
    written_at: now.toString(),
    held_since: letter.hold?.since.toString() ?? null,
    leave_after: letter.hold?.leaveAfter.toString() ?? null,
    ...firstState(letter),
  })
  return isNew ? { id, messageId } : null
}

const firstState = ({
  kind,
  isDraft,
  hold,
}: Pick<NewLetter<LetterKind>, 'kind' | 'isDraft' | 'hold'>): Pick<
  LetterRow,
  'undecided' | 'standard_mode'
> => {
  const leaves: LetterState = hold ? 'held' : 'written'
  const undecided: LetterState = isDraft ? 'draft' : leaves
  // Somebody decided about just this letter: no mode is asked.
  return { undecided, standard_mode: isDraft === undefined ? (modeRule(kind)?.standard ?? null) : null }
}

// PostgreSQL keeps no NUL and no half character in JSON: one of them in a name would undo the whole change.
const oneLined = (_key: string, value: unknown) =>
  typeof value === 'string' ? withoutControls(value) : value
