import type { Language } from '../db/schema.ts'
import type { MessageFrame } from './build-message.ts'
import type { LetterKind } from './letter-kinds.ts'

/** The columns of a letter that stand around its words. */
export interface FramedLetter {
  kind: LetterKind
  sender_name: string
  sender_address: string
  recipient_name: string
  recipient_address: string
  language: Language
  calendar_method: string | null
  calendar_text: string | null
  message_id: string
  in_reply_to: string | null
  reply_to: string | null
}

/** What stands around the words of a letter when it leaves. */
export const messageFrame = (letter: FramedLetter): MessageFrame => ({
  messageId: letter.message_id,
  inReplyTo: letter.in_reply_to,
  replyTo: letter.reply_to,
  answersMail: ANSWERING_KINDS.has(letter.kind),
  sender: { name: letter.sender_name, address: letter.sender_address },
  recipient: { name: letter.recipient_name, address: letter.recipient_address },
  language: letter.language,
  calendar:
    letter.calendar_method && letter.calendar_text
      ? { method: letter.calendar_method, text: letter.calendar_text }
      : null,
})

// Written because a mail came in (RFC 3834 §5).
const ANSWERING_KINDS = new Set<LetterKind>(['incomingMail', 'calendarDeclined'])
