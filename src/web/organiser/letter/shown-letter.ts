import { decodeWords } from 'postal-mime'
import { buildMessage } from '../../../mail/build-message.ts'
import { type Header, keptHeaders, readHeaders } from '../../../mail/kept-headers.ts'
import type { LetterKind } from '../../../mail/letter-kinds.ts'
import { type FramedLetter, messageFrame } from '../../../mail/message-frame.ts'
import { wordingsFor } from '../../../mail/wordings-for.ts'
import type { Deps } from '../../deps.ts'
import { previewOf } from './drafts.ts'
import { LETTER_KINDS } from './filter.ts'
import type { LetterText } from './letter-queries.ts'

/** A letter as its reader gets it: what went out, or what would now. */
export interface ShownLetter {
  subject: string
  text: string
  html: string
  headers: Header[]
  /** false as long as it is not made: words and headers are worked out anew until then */
  isMade: boolean
}

/** Shows a letter; null for a kind that this version does not know, or one whose words cannot be made. */
export const showLetter = async (deps: Deps, letter: LetterText): Promise<ShownLetter | null> => {
  const { subject, text, html, headers } = letter
  if (subject !== null && text !== null && html !== null)
    return { subject, text, html, headers: headers ? decoded(headers) : [], isMade: true }
  const wording = (await wordingsFor(deps.db, [letter.id])).get(letter.id)
  const kind = LETTER_KINDS.find((known) => known === letter.kind)
  const preview = tried(() => previewOf(deps, deps.config.baseUrl, letter, wording))
  if (!preview || !kind) return null
  const message = await buildMessage(messageFrame(framed(letter, kind)), preview, deps.now())
  // It is given at the moment of sending.
  const known = decoded(keptHeaders(message)).filter(({ name }) => name !== 'Date')
  return { ...preview, headers: known, isMade: false }
}

// A letter that cannot be made has failed; its page says so, and must be there to say it.
const tried = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const framed = (letter: LetterText, kind: LetterKind): FramedLetter => ({
  kind,
  sender_name: letter.senderName,
  sender_address: letter.senderAddress,
  recipient_name: letter.recipientName,
  recipient_address: letter.recipientAddress,
  language: letter.language,
  calendar_method: letter.calendarMethod,
  calendar_text: letter.calendarText,
  message_id: letter.messageId,
  in_reply_to: letter.inReplyTo,
  reply_to: letter.replyTo,
})

const decoded = (kept: string): Header[] =>
  readHeaders(kept).map(({ name, value }) => ({ name, value: decodeWords(value) }))
