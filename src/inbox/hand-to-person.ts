import type { Trx } from '../db/connect.ts'
import { isPlainAddress, withoutControls } from '../mail/address.ts'
import { writeLetter } from '../mail/write-letter.ts'
import type { MailAtHand, Received } from './received.ts'

/** Letters about incoming mail that one institute gets in an hour; what comes above that is on the page only. */
const MOST_PER_HOUR = 30

/** Lines of a mail in the letter about it. */
const MOST_LINES = 200

/**
 * Hands what somebody wrote to a person: it is kept for the page of the organisers, and the contact of the circle, or
 * else of the institute, gets it as a letter whose answer goes to who wrote.
 */
export const handToPerson = async (
  trx: Trx,
  { mail, whose, mailId }: MailAtHand,
  now: Temporal.Instant,
): Promise<Received> => {
  const contact = await contactOf(trx, whose)
  // Who reads this mailbox as their own has it already.
  const isReader = contact.email === whose.senderAddress.toLowerCase()
  if (isReader || !isPlainAddress(contact.email) || (await isFlood(trx, whose.instituteId, now)))
    return { outcome: 'person', reason: 'keptOnly' }
  const from = mail.from?.address ?? ''
  await writeLetter(
    trx,
    {
      instituteId: whose.instituteId,
      circleId: whose.circleId,
      kind: 'incomingMail',
      streamKey: `incoming:${mailId}`,
      dedupeKey: `incoming:${mailId}`,
      sender: { name: contact.senderName, address: whose.senderAddress },
      recipient: { name: contact.name, address: contact.email },
      language: 'nl',
      facts: {
        name: contact.name,
        who: withoutControls(mail.from?.name ?? '') || from || '—',
        address: from || '—',
        title: withoutControls(mail.subject).slice(0, 300) || '—',
        contact: '',
        message: quoted(mail.text),
      },
      ...(isPlainAddress(from) ? { replyTo: from } : {}),
    },
    now,
  )
  return { outcome: 'person', reason: 'forwarded' }
}

const quoted = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => withoutControls(line).slice(0, 2000))
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)

const contactOf = async (trx: Trx, { instituteId, circleId }: MailAtHand['whose']) => {
  const found = await trx
    .selectFrom('institute')
    .leftJoin('circle', (join) =>
      join.onRef('circle.institute_id', '=', 'institute.id').on('circle.id', '=', circleId),
    )
    .where('institute.id', '=', instituteId)
    .select((eb) => [
      eb.fn.coalesce('circle.contact_name', 'institute.contact_name').as('name'),
      eb.fn.coalesce('circle.contact_email', 'institute.contact_email').as('email'),
      'institute.sender_name as senderName',
    ])
    .executeTakeFirstOrThrow()
  return { ...found, email: found.email.trim().toLowerCase() }
}

const isFlood = async (trx: Trx, instituteId: string, now: Temporal.Instant): Promise<boolean> => {
  const { count } = await trx
    .selectFrom('incoming_mail')
    .where('institute_id', '=', instituteId)
    .where('outcome', '=', 'person')
    .where('received_at', '>', now.subtract({ hours: 1 }))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count >= MOST_PER_HOUR
}
