import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/**
 * Undoes revokeInvitee; the caller restores the link and the letters. Refused when it was not taken back at that moment:
 * they were asked anew, or registered by another way.
 */
export const returnInvitee = async (
  trx: Trx,
  { inviteeId, revokedAt }: { inviteeId: string; revokedAt: Temporal.Instant },
): Promise<Outcome<null, 'notThere'>> => {
  const back = await trx
    .updateTable('invitee')
    .set({ revoked_at: null })
    .where('id', '=', inviteeId)
    .where('revoked_at', '=', revokedAt)
    .where('registered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return back ? done(null) : refused('notThere')
}
