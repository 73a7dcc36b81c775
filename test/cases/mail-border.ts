import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { INBOUND } from './case-post.ts'

/** What our own mail border writes on a mail whose sender it believes. */
export const OURS = `Authentication-Results: ${INBOUND.MAIL_AUTHSERV_ID}; dmarc=pass header.from=example.org`

export interface AnswerWish {
  status?: string
  sequence?: number
  stamp?: string
  id?: string
  /** on top of the mail, instead of what our border writes */
  headers?: string[]
  change?: (text: string) => string
}

/** The answer that a real Thunderbird sent, about the invitation with this UID. */
export const thunderbird = async (uid: string, wish: AnswerWish = {}): Promise<string> => {
  const { status = 'ACCEPTED', sequence = 0, stamp, id, headers = [OURS], change } = wish
  const text = (await readFile(join(import.meta.dirname, '../inbox/thunderbird-reply.eml'), 'utf8'))
    .replaceAll('m-7f3c1d2e-meeting-2@leerkring.example', uid)
    .replaceAll('PARTSTAT=ACCEPTED', `PARTSTAT=${status}`)
    .replaceAll('SEQUENCE:0', `SEQUENCE:${sequence}`)
    .replaceAll('DTSTAMP:20261121T210852Z', `DTSTAMP:${stamp ?? '20261121T085000Z'}`)
    .replace('65c8f026-37d8-429a-91d9-3618203de107', id ?? crypto.randomUUID())
  return [...headers, change ? change(text) : text].join('\r\n')
}

/** What a mail server reports of a letter to Zoë. */
export const dsn = (letterId: string, status = '5.1.1', action = 'failed'): string =>
  [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example.org',
    `To: agenda+${letterId}@example.org`,
    `Message-ID: <${crypto.randomUUID()}@mx.example.org>`,
    'Subject: Undelivered',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; zoe@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '--b--',
    '',
  ].join('\r\n')

/** Hands a mail in as our border does. @returns the status of the answer */
export const handIn = async (
  url: string,
  raw: string | Buffer,
  secret: string = INBOUND.INBOUND_SECRET,
): Promise<number> => {
  const { status } = await fetch(`${url}/inbound/mail`, {
    method: 'POST',
    headers: { 'X-Inbound-Secret': secret, 'Content-Type': 'message/rfc822' },
    body: new Uint8Array(Buffer.from(raw)),
  })
  return status
}
