import type { Db, Trx } from '../db/connect.ts'

/**
 * Notes, in the transaction that registers somebody, by which way they came: the personal invitation to their address
 * is settled, by whichever link they registered, and a partner who recruited them is remembered with the registration
 * instead of the address. One statement, and none of it changes whether they get a seat.
 */
export const settleWaysIn = async (
  trx: Trx,
  { circleId, email, registrationId }: { circleId: string; email: string; registrationId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .with('settled', (db) =>
      db
        .updateTable('invitee')
        .set({ registered_at: now })
        .where('circle_id', '=', circleId)
        .where('email', '=', email),
    )
    .updateTable('recruitment')
    .set({ registration_id: registrationId, email: null })
    .where('circle_id', '=', circleId)
    .where('email', '=', email)
    .execute()
}

/** Notes that an invited address was confirmed by a link, its own or the general one. Who was not invited is not noted. */
export const noteOpened = async (
  trx: Trx,
  { circleId, email }: { circleId: string; email: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('invitee')
    .set({ opened_at: now })
    .where('circle_id', '=', circleId)
    .where('email', '=', email)
    .where('opened_at', 'is', null)
    .execute()
}

/** Everybody who was personally asked to register for a circle, the newest first, in one statement. */
export const listInvitees = (db: Db, circleId: string) =>
  db
    .selectFrom('invitee')
    .where('circle_id', '=', circleId)
    .orderBy('invited_at', 'desc')
    .orderBy('email')
    .select(['id', 'email', 'name', 'invited_at as invitedAt', 'reminded_at as remindedAt'])
    .select(['opened_at as openedAt', 'registered_at as registeredAt', 'revoked_at as revokedAt'])
    .execute()

export type InviteeLine = Awaited<ReturnType<typeof listInvitees>>[number]

/** Whether an invitee belongs to a circle. */
export const isInviteeOf = async (db: Db, circleId: string, inviteeId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('invitee')
    .where('id', '=', inviteeId)
    .where('circle_id', '=', circleId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
