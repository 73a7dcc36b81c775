import { setTimeout as pause } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import type { MailServer } from './mail-server.ts'

/** A letter as somebody's mail program shows it. */
export interface ReadLetter {
  to: string
  subject: string
  text: string
  /** every address of this app in it that opens a door */
  links: string[]
  /** the calendar file, lines unfolded; null when it carries none */
  calendar: string | null
}

const WITHIN_MS = 30_000

/** Waits until somebody has got `count` letters whose subject begins so, and reads them in the order in which they came. */
export const lettersTo = async (
  mail: MailServer,
  to: string,
  { subject, count = 1 }: { subject: string; count?: number },
): Promise<ReadLetter[]> => {
  const latest = Date.now() + WITHIN_MS
  for (;;) {
    const mine = await Promise.all(mail.messages.filter((message) => message.to.includes(to)).map(read))
    const wanted = mine.filter((letter) => letter.subject.startsWith(subject))
    if (wanted.length >= count) return wanted
    if (Date.now() > latest)
      throw new Error(
        `${to} got ${wanted.length} of ${count} letters "${subject}", and:\n${mine.map((one) => one.subject).join('\n')}`,
      )
    await pause(50)
  }
}

/** The value of a property of a calendar file or of the event in it: `valueIn(calendar, 'SEQUENCE')`. */
export const valueIn = (calendar: string | null, property: string): string =>
  // A time zone has starts of its own.
  calendar
    ?.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/, '')
    .match(new RegExp(`^${property}(?:;[^:\\n]*)?:(.*)$`, 'm'))?.[1] ?? ''

const read = async ({ to, bytes }: { to: string[]; bytes: Buffer }): Promise<ReadLetter> => {
  const {
    subject = '',
    text = '',
    attachments,
  } = await PostalMime.parse(bytes, { attachmentEncoding: 'utf8' })
  const calendar = attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  return {
    to: to.join(),
    subject,
    text,
    links: [...new Set(text.match(/http:\/\/localhost:\d+\/link\/[\w-]{43}/g))],
    calendar: calendar
      ? String(calendar.content)
          .replace(/\r\n[ \t]/g, '')
          .replaceAll('\r\n', '\n')
      : null,
  }
}
