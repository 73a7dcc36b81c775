import { revokeUnusedLinks } from '../access/revoke-links.ts'
import type { Trx } from '../db/connect.ts'
import { lockUnsent, supersede } from '../mail/supersede.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { circleForLetters } from './registration-facts.ts'

/**
 * Writes the letter with a personal link to somebody who was asked to register, or the reminder of it. The links of
 * earlier letters end now, also of those that have not left yet.
 * @throws when there is no such invitee
 */
export const writeInviteeLetter = async (
  trx: Trx,
  { inviteeId, kind }: { inviteeId: string; kind: 'circleInvitation' | 'circleInvitationReminder' },
  now: Temporal.Instant,
): Promise<void> => {
  await endInviteeLetters(trx, { inviteeId }, now)
  const { circleId, email, name, language } = await inviteeForLetters(trx, inviteeId)
  const { id, instituteId, senderName, senderAddress, ...circle } = await circleForLetters(trx, circleId)
  await writeLetter(
    trx,
    {
      instituteId,
      circleId: id,
      kind,
      streamKey: streamOf(inviteeId),
      dedupeKey: `${kind}:${inviteeId}:${now.epochMilliseconds}`,
      sender: { name: senderName, address: senderAddress },
      recipient: { name, address: email },
      language,
      facts: { name, circle: circle.title, contact: circle.contact },
      linkRequests: [{ name: 'link', purpose: 'registration', subjectId: id }],
    },
    now,
  )
}

/** Ends the unused links of an invitee and keeps letters that have not left from leaving. */
export const endInviteeLetters = async (
  trx: Trx,
  { inviteeId }: { inviteeId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circleId, email } = await inviteeForLetters(trx, inviteeId)
  const unsent = await lockUnsent(trx, [streamOf(inviteeId)])
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  await revokeUnusedLinks(trx, [{ purpose: 'registration', subjectId: circleId, email }], now)
}

const streamOf = (inviteeId: string) => `invitee:${inviteeId}`

const inviteeForLetters = (trx: Trx, inviteeId: string) =>
  trx
    .selectFrom('invitee')
    .where('id', '=', inviteeId)
    .select(['circle_id as circleId', 'email', 'name', 'language'])
    .executeTakeFirstOrThrow()
