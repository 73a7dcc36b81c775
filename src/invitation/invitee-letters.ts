import { restoreLinks, revokeUnusedLinks } from '../access/revoke-links.ts'
import type { Trx } from '../db/connect.ts'
import { lockUnsent, makeDrafts, supersede } from '../mail/supersede.ts'
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

/**
 * Ends the unused links of an invitee and keeps letters that have not left from leaving.
 * @returns the ids of those letters
 */
export const endInviteeLetters = async (
  trx: Trx,
  { inviteeId }: { inviteeId: string },
  now: Temporal.Instant,
): Promise<string[]> => {
  const { circleId, email } = await inviteeForLetters(trx, inviteeId)
  const unsent = await lockUnsent(trx, [streamOf(inviteeId)])
  const letterIds = unsent.map(({ id }) => id)
  await supersede(trx, letterIds)
  await revokeUnusedLinks(trx, [{ purpose: 'registration', subjectId: circleId, email }], now)
  return letterIds
}

/** Undoes endInviteeLetters: the links that ended then work again, and what had not left is a draft. */
export const restoreInviteeLetters = async (
  trx: Trx,
  { inviteeId, letterIds }: { inviteeId: string; letterIds: string[] },
  endedAt: Temporal.Instant,
): Promise<void> => {
  const { circleId, email } = await inviteeForLetters(trx, inviteeId)
  await makeDrafts(trx, letterIds)
  await restoreLinks(trx, { purpose: 'registration', subjectId: circleId, email }, endedAt)
}

const streamOf = (inviteeId: string) => `invitee:${inviteeId}`

const inviteeForLetters = (trx: Trx, inviteeId: string) =>
  trx
    .selectFrom('invitee')
    .where('id', '=', inviteeId)
    .select(['circle_id as circleId', 'email', 'name', 'language'])
    .executeTakeFirstOrThrow()
