import MailComposer from 'nodemailer/lib/mail-composer'
import type { ComposedLetter } from './compose-letter.ts'
import { messageBytes } from './message-bytes.ts'

export interface MessageFrame {
  messageId: string
  inReplyTo: string | null
  /** where an answer goes when it is not to the sender; one plain address */
  replyTo: string | null
  /** a mail that came in is why it is written */
  answersMail: boolean
  sender: { name: string; address: string }
  recipient: { name: string; address: string }
  language: string
  /** Becomes both the calendar alternative and the attached file. */
  calendar: { method: string; text: string } | null
  /** where a mail program can stop letters of this kind by one POST (RFC 8058); null or left out when its reader cannot */
  stopHref?: string | null
}

/**
 * Makes the whole message as it goes over the line: mixed( alternative( plain, html, calendar ), uitnodiging.ics ).
 * One recipient, no copies. Boundaries are random, so the bytes are made once and kept for every further try.
 * Sources: RFC 5322, RFC 6047 §2.4 (calendar part), RFC 3834 §5 (Auto-Submitted).
 */
export const buildMessage = (
  frame: MessageFrame,
  { subject, text, html }: ComposedLetter,
  now: Temporal.Instant,
): Buffer => messageBytes(messageOf(frame, { subject, text, html }, now))

const messageOf = (frame: MessageFrame, { subject, text, html }: ComposedLetter, now: Temporal.Instant) =>
  new MailComposer({
    from: frame.sender,
    to: frame.recipient,
    subject,
    messageId: frame.messageId,
    date: new Date(now.epochMilliseconds),
    ...(frame.inReplyTo ? { inReplyTo: frame.inReplyTo, references: frame.inReplyTo } : {}),
    ...(frame.replyTo ? { replyTo: { name: '', address: frame.replyTo } } : {}),
    headers: {
      'Content-Language': frame.language,
      'Auto-Submitted': frame.answersMail ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(frame.stopHref ? stopHeaders(frame.stopHref) : {}),
    },
    text,
    html,
    ...(frame.calendar ? { icalEvent: calendarPart(frame.calendar) } : {}),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()

// Never folded: a folded address broke the signature at some receivers.
const stopHeaders = (href: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${href}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

// nodemailer takes PUBLISH unless told otherwise, and then a mail program offers no answer. Base64 keeps every byte.
const calendarPart = ({ method, text }: { method: string; text: string }) => ({
  method,
  filename: 'uitnodiging.ics',
  content: text,
  contentTransferEncoding: 'base64',
})

/** Where bounces go: the sender's mailbox with the letter's id behind a plus, so that a bounce names its letter. */
export const bounceAddress = (senderAddress: string, letterId: string): string =>
  senderAddress.replace('@', `+${letterId}@`)
