import { createHash } from 'node:crypto'
import type { Trx } from '../db/connect.ts'
import { isAutomatic } from './automatic.ts'
import { handToPerson } from './hand-to-person.ts'
import { readBounce } from './read-bounce.ts'
import type { IncomingMail } from './read-mail.ts'
import type { MailAtHand, Received } from './received.ts'
import { recordAnswer } from './record-answer.ts'
import { takeBounce } from './take-bounce.ts'
import { isTrusted } from './trust.ts'
import { type Whose, whoseMail } from './whose-mail.ts'

export interface MailToReceive {
  mail: IncomingMail
  raw: Uint8Array
  /** where it lies in the mailbox, so that it counts once also without a Message-ID; null when it was handed in */
  boxKey: string | null
}

/** It was here before, and nothing was done. */
export interface Known {
  outcome: 'known'
  reason: ''
}

/**
 * Does what a message asks for: records an answer, marks an address whose letter came back, or hands it to a person.
 * The same message counts once, whichever process reads it. Nothing is ever sent back by this but, to somebody who said
 * no in their calendar, the link with which they can say it here.
 * @param authservId the name under which our own border writes what it found; null trusts nobody
 */
export const receiveMail = async (
  trx: Trx,
  { mail, raw, boxKey }: MailToReceive,
  { authservId }: { authservId: string | null },
  now: Temporal.Instant,
): Promise<Received | Known> => {
  const whose = await whoseMail(trx, mail)
  if (!whose) return { outcome: 'dropped', reason: 'noInstitute' }
  const mailId = await takeDown(trx, { mail, whose, messageKey: keyOf(mail, raw), boxKey }, now)
  if (!mailId) return { outcome: 'known', reason: '' }
  const received = await settle(trx, { mail, whose, mailId, isTrusted: isTrusted(mail, authservId) }, now)
  await trx
    .updateTable('incoming_mail')
    .set({ ...received, ...(received.outcome === 'person' ? { state: 'new', body: bodyOf(mail) } : {}) })
    .where('id', '=', mailId)
    .execute()
  return received
}

// Twice over a list or a forwarder it has other lines on top, but the same Message-ID.
const keyOf = ({ messageId }: IncomingMail, raw: Uint8Array) =>
  createHash('sha256')
    .update(messageId === '' ? raw : messageId)
    .digest('hex')

// First of all: whoever comes second waits here for who came first, and then finds it done.
const takeDown = async (
  trx: Trx,
  {
    mail,
    whose,
    messageKey,
    boxKey,
  }: { mail: IncomingMail; whose: Whose; messageKey: string; boxKey: string | null },
  now: Temporal.Instant,
): Promise<string | undefined> => {
  const row = await trx
    .insertInto('incoming_mail')
    .values({
      institute_id: whose.instituteId,
      circle_id: whose.circleId,
      message_key: messageKey,
      box_key: boxKey,
      received_at: now,
      outcome: 'dropped',
      reason: '',
      from_name: kept(mail.from?.name ?? '', 200),
      from_address: kept(mail.from?.address ?? '', 254),
      subject: kept(mail.subject, 300),
      body: '',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

const settle = (trx: Trx, at: MailAtHand, now: Temporal.Instant): Promise<Received> | Received => {
  const { mail, whose } = at
  const automatic = isAutomatic(mail)
  const bounce = readBounce(mail, automatic)
  if (bounce) return takeBounce(trx, bounce, now)
  if (mail.deliveryStatus !== null) return { outcome: 'automatic', reason: 'report' }
  if (mail.calendars.length > 0)
    return recordAnswer(trx, { mail, isTrusted: at.isTrusted, isAutomatic: automatic }, now)
  if (automatic) return { outcome: 'automatic', reason: 'automatic' }
  if (mail.from?.address === whose.senderAddress.toLowerCase()) return { outcome: 'automatic', reason: 'own' }
  return handToPerson(trx, at, now)
}

const LONGEST_BODY = 20_000

const bodyOf = ({ text }: IncomingMail) => {
  const body = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .toWellFormed()
    .trim()
  return body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY).toWellFormed()} […]` : body
}

const kept = (text: string, longest: number) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
