import type { Trx } from '../db/connect.ts'
import { remindInvitee } from './invite.ts'
import { type InviteeMoments, whyNotRemind } from './invitee.ts'

/** Days without a letter before somebody is reminded together with all others. */
export const DAYS_WITHOUT_LETTER = 3

/** People who are reminded at once at most; the others follow with the next press. */
export const MOST_REMINDED = 200

type Asked = InviteeMoments & { id: string; invitedAt: Temporal.Instant }

/** Who has not answered and got no letter in the last days, in the order in which they were given. */
export const toBeReminded = <Invitee extends Asked>(invitees: Invitee[], now: Temporal.Instant): Invitee[] =>
  invitees.filter((invitee) => isSilent(invitee, now)).slice(0, MOST_REMINDED)

/**
 * Notes that these invitees of a circle are reminded now; who answered or was reminded meanwhile is passed over.
 * @param inviteeIds those whom somebody saw on the page, so that nobody else gets a letter
 * @returns the ids of who is reminded: each gets a letter
 */
export const remindAll = async (
  trx: Trx,
  { circleId, inviteeIds }: { circleId: string; inviteeIds: string[] },
  now: Temporal.Instant,
): Promise<string[]> => {
  if (inviteeIds.length === 0) return []
  const rows = await trx
    .selectFrom('invitee')
    .where('circle_id', '=', circleId)
    .where('id', 'in', inviteeIds)
    // Always in the same order: two who press at once wait for each other's rows, and never for ever.
    .orderBy('id')
    .select(['id', 'invited_at as invitedAt', 'reminded_at as remindedAt', 'opened_at as openedAt'])
    .select(['registered_at as registeredAt', 'revoked_at as revokedAt'])
    .forUpdate()
    .execute()
  const reminded = []
  for (const { id } of toBeReminded(rows, now))
    if ((await remindInvitee(trx, { inviteeId: id }, now)).done) reminded.push(id)
  return reminded
}

const isSilent = (invitee: Asked, now: Temporal.Instant): boolean => {
  if (whyNotRemind(invitee, now)) return false
  const lastLetter = invitee.remindedAt ?? invitee.invitedAt
  return Temporal.Instant.compare(lastLetter.add({ hours: DAYS_WITHOUT_LETTER * 24 }), now) <= 0
}
