import type { IncomingMail } from './read-mail.ts'

/** What became of a letter that could not be delivered. */
export interface Bounce {
  /** the id of the letter, from the address that the report was sent to */
  letterId: string
  /** refused for good; otherwise it may pass, or has passed */
  isHard: boolean
  /** what the server said, or the status alone: '550 5.1.1 user unknown' */
  words: string
}

/**
 * Reads a report of a mail server about a letter (RFC 3464), or what a server without reports writes to the letter's
 * own return address. Null when the message is neither, or names no letter.
 */
export const readBounce = (mail: IncomingMail, isAutomatic: boolean): Bounce | null => {
  const letterId = letterIdIn(mail.recipients)
  if (!letterId) return null
  if (mail.deliveryStatus !== null) return { letterId, ...verdictOf(mail.deliveryStatus) }
  const line = isAutomatic || isFromServer(mail) ? refusalIn(mail.text) : null
  return line === null ? null : { letterId, isHard: true, words: line }
}

/** The letter whose return address stands among these; null when none does. */
export const letterIdIn = (recipients: string[]): string | null =>
  recipients.map((address) => RETURN_ADDRESS.exec(address)?.[1]).find((id) => id !== undefined) ?? null

const RETURN_ADDRESS = /^[^@]+\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^@]+$/

const verdictOf = (report: string): { isHard: boolean; words: string } => {
  const fields = fieldsIn(report)
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? ''
  const isFailed = /^failed\b/i.test(fields.get('action') ?? '')
  const said = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+;\s*/, '')
  return { isHard: isFailed && status.startsWith('5'), words: (said || status).slice(0, 500) }
}

// Of a group of lines per recipient; a letter has one recipient, so the last of each name is the one.
const fieldsIn = (report: string): Map<string, string> =>
  new Map(
    report
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .flatMap((line): [string, string][] => {
        const at = line.indexOf(':')
        return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
      }),
  )

const isFromServer = ({ from }: IncomingMail) => /^(?:mailer-daemon|postmaster)@/.test(from?.address ?? '')

const refusalIn = (text: string): string | null =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /\b5\.[0-7]\.\d{1,3}\b/.test(line) || /\b55[0-4]\b[ -]/.test(line))
    ?.slice(0, 500) ?? null
