import PostalMime, { type Email, type Header } from 'postal-mime'
import { done, type Outcome, refused } from '../outcome.ts'

/** Bytes of a whole message at most; what is larger is not looked into. */
export const LARGEST_MAIL = 512 * 1024

/** A message that came in, as far as it matters here. Everything in it was written by others. */
export interface IncomingMail {
  /** with its angle brackets; empty when there is none */
  messageId: string
  /** Message-IDs that it says it answers, the nearest first */
  answers: string[]
  /** who it says it is from; null when it does not say */
  from: { name: string; address: string } | null
  /** it names that one mailbox and no other, anywhere in what it says of its sender */
  hasOneSender: boolean
  /** every address that it was sent or delivered to, in lower case */
  recipients: string[]
  subject: string
  text: string
  /** in the order of the message: the topmost was added last */
  headers: Pick<Header, 'key' | 'value'>[]
  /** the calendar parts that may hold an answer, decoded */
  calendars: string[]
  /** what a mail server reports of a delivery (RFC 3464); null when this is no report */
  deliveryStatus: string | null
}

/**
 * Takes a raw message apart. Messages inside it (returned, forwarded) stay closed: they are not from its sender.
 * @param isCut these are only the first bytes of it: its words may be read, but no calendar or report in it counts
 */
export const readMail = async (
  raw: Uint8Array,
  { isCut = false } = {},
): Promise<Outcome<IncomingMail, 'tooLarge' | 'unreadable'>> => {
  if (raw.byteLength > LARGEST_MAIL) return refused('tooLarge')
  try {
    const mail = asIncoming(await PostalMime.parse(raw, LIMITS))
    return done(isCut ? { ...mail, calendars: [], deliveryStatus: null } : mail)
  } catch {
    // The parser throws for parts nested too deep and for headers without end.
    return refused('unreadable')
  }
}

const LIMITS = {
  forceRfc822Attachments: true,
  attachmentEncoding: 'utf8',
  maxNestingDepth: 20,
  maxHeadersSize: 128 * 1024,
} as const

const asIncoming = (mail: Email): IncomingMail => ({
  messageId: mail.messageId ?? '',
  answers: [...idsIn(mail.inReplyTo), ...idsIn(mail.references).reverse()],
  from: mail.from?.address ? { name: mail.from.name, address: mail.from.address.toLowerCase() } : null,
  hasOneSender: isFromOne(mail),
  recipients: DELIVERED_TO.flatMap((key) => addressesIn(mail.headers, key)),
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  headers: mail.headers.map(({ key, value }) => ({ key, value })),
  calendars: calendarsIn(mail),
  deliveryStatus: contents(mail, 'message/delivery-status')[0] ?? null,
})

const idsIn = (header: string | undefined): string[] => header?.match(/<[^<>\s]{1,250}>/g) ?? []

// A message with two From lines, or two people in one, was checked by the border for who knows which of them.
const isFromOne = ({ from, headers }: Email): boolean =>
  headers.filter(({ key }) => key === 'from').length === 1 &&
  addressesIn(headers, 'from').every((address) => address === from?.address?.toLowerCase())

const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc']

const addressesIn = (headers: Header[], wanted: string): string[] =>
  headers
    .filter(({ key }) => key === wanted)
    .flatMap(({ value }) => value.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? [])
    .map((address) => address.toLowerCase())

// Programs send the same file once as a part of the text and once to keep; the first is the one that counts.
const calendarsIn = (mail: Email): string[] => {
  const asText = contents(mail, 'text/calendar')
  return asText.length > 0 ? asText : contents(mail, 'application/ics')
}

const contents = ({ attachments }: Email, type: string): string[] => [
  ...new Set(attachments.filter(({ mimeType }) => mimeType === type).map(({ content }) => String(content))),
]
