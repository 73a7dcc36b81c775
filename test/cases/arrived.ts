import PostalMime from 'postal-mime'
import { eventIn, type ReadEvent } from '../invitation/outbox.ts'
import { type MailPart, partsOf } from '../support/mail-parts.ts'
import type { ReceivedMessage } from '../support/mail-server.ts'

/** A letter as it arrived: what a mail program shows, what a calendar reads, and what lies under both. */
export interface Arrived extends ReadEvent {
  to: string
  /** the envelope: where bounces go, and everybody it was for */
  envelope: { from: string; to: string[] }
  subject: string
  text: string
  html: string
  /** names in lower case, in the order in which they stand */
  headers: { name: string; value: string }[]
  parts: MailPart[]
  /** the keys of this app in it, whole addresses */
  links: string[]
  /** the method that the mail names for its calendar part; null when it has none */
  method: string | null
  /** the calendar file as it came; empty when there is none */
  file: string
  bytes: Buffer
}

/** Reads a message that a server took. */
export const readArrived = async ({ bytes, from, to }: ReceivedMessage): Promise<Arrived> => {
  const { subject = '', text = '', html = '', headers } = await PostalMime.parse(bytes)
  const parts = partsOf(bytes.toString('latin1'))
  const calendar = parts.find(({ type }) => type.startsWith('text/calendar'))
  const file = calendar ? Buffer.from(calendar.body, 'base64').toString() : ''
  return {
    ...eventIn(file || null),
    to: to.join(),
    envelope: { from, to },
    ...{ subject, text, html, parts, file, bytes },
    headers: headers.map(({ key, value }) => ({ name: key, value })),
    links: [...new Set(text.match(/http:\/\/localhost:\d+\/link\/[\w-]{43}(\?\S*)?/g))],
    method: calendar ? (/method=(\w+)/.exec(calendar.type)?.[1] ?? 'none') : null,
  }
}

/** Letters with a calendar file, by the start in it: only letters of one invitation have an order of their own. */
export const byStart = (letters: Arrived[]): Arrived[] =>
  letters
    .filter(({ method }) => method !== null)
    .toSorted((one, other) => (one.start ?? '').localeCompare(other.start ?? ''))

/** What each letter asks of a calendar: `['REQUEST', 0, '2027-03-30T09:30:00']`; letters without a file are left out. */
export const asked = (letters: Arrived[]) =>
  letters.flatMap(({ method, sequence, start }) => (method ? [[method, sequence, start]] : []))
