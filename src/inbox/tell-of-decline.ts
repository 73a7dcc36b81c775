import type { Trx } from '../db/connect.ts'
import { writeLetter } from '../mail/write-letter.ts'
import type { AnsweredInvitation } from './answered-invitation.ts'
import type { IncomingMail } from './read-mail.ts'

/**
 * Writes the letter with the link to who said no in their calendar: only with that link do they tell that they cannot
 * come, or who comes instead. Once per version of the invitation. Guests and experts get none: they have no such page,
 * and the organiser sees their answer.
 */
export const tellOfDecline = async (
  trx: Trx,
  { invitation, mail }: { invitation: AnsweredInvitation; mail: IncomingMail },
  now: Temporal.Instant,
): Promise<void> => {
  if (invitation.owner !== 'invitation') return
  const asked = await lastRequest(trx, invitation.id)
  if (!asked) return
  const { facts } = asked
  const fact = (name: string) => String(facts[name] ?? '')
  await writeLetter(
    trx,
    {
      instituteId: asked.instituteId,
      circleId: invitation.circleId,
      kind: 'calendarDeclined',
      // Of its own: a newer letter of the invitation does not take its place.
      streamKey: `declined:${invitation.id}`,
      dedupeKey: `calendarDeclined:${invitation.id}:${invitation.sequence}`,
      sender: { name: asked.senderName, address: asked.senderAddress },
      recipient: { name: asked.recipientName, address: invitation.address },
      language: asked.language,
      facts: {
        name: asked.recipientName,
        circle: fact('circle'),
        contact: fact('contact'),
        meeting: fact('meeting'),
        when: fact('when'),
      },
      linkRequests: asked.linkRequests,
      ...(/^<[^<>\s]{1,250}>$/.test(mail.messageId) ? { inReplyTo: mail.messageId } : {}),
    },
    now,
  )
}

// The words of the meeting and the key of its reader are those of the letter that was answered.
const lastRequest = (trx: Trx, invitationId: string) =>
  trx
    .selectFrom('letter')
    .where('stream_key', '=', `invitation:${invitationId}`)
    .where('calendar_method', '=', 'REQUEST')
    .orderBy('written', 'desc')
    .limit(1)
    .select(['institute_id as instituteId', 'sender_name as senderName', 'sender_address as senderAddress'])
    .select(['recipient_name as recipientName', 'language', 'facts', 'link_requests as linkRequests'])
    .executeTakeFirst()
