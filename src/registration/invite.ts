import type { Trx } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { stateOfInvitee, whyNotRemind } from './invitee.ts'
import { currentRegistration } from './queries.ts'
import { isOpenForRegistration } from './registration.ts'

export interface NewInvitee {
  circleId: string
  /** one plain address in lower case */
  email: string
  name: string
  language: Language
}

/**
 * Asks somebody personally to register. Asking the same address again begins anew: its older link is for the caller to
 * end, and a revoked invitation stands again. Asking within a minute is the same press once more and changes nothing.
 * @returns the invitee to write to, null for the same press; refused with `notOpen` while nobody can register,
 *   `alreadyRegistered` when they take part or wait
 */
export const invite = async (
  trx: Trx,
  { circleId, email, name, language }: NewInvitee,
  now: Temporal.Instant,
): Promise<Outcome<{ inviteeId: string | null }, 'notOpen' | 'alreadyRegistered'>> => {
  if (!(await isOpen(trx, circleId))) return refused('notOpen')
  if (await currentRegistration(trx, { circleId, email })) return refused('alreadyRegistered')
  const anew = { name, language, invited_at: now }
  const empty = { reminded_at: null, opened_at: null, registered_at: null, revoked_at: null }
  const written = await trx
    .insertInto('invitee')
    .values({ circle_id: circleId, email, ...anew })
    .onConflict((conflict) =>
      conflict
        .columns(['circle_id', 'email'])
        .doUpdateSet({ ...anew, ...empty })
        .where(({ eb, or }) =>
          or([
            eb('invitee.invited_at', '<=', now.subtract({ minutes: 1 })),
            eb('invitee.revoked_at', 'is not', null),
            eb('invitee.registered_at', 'is not', null),
          ]),
        ),
    )
    .returning('id')
    .executeTakeFirst()
  return done({ inviteeId: written?.id ?? null })
}

/**
 * Notes that an invitee is reminded now.
 * @returns refused when they registered, the invitation was revoked, the last letter is less than a day old, or nobody
 *   can register
 * @throws when there is no such invitee
 */
export const remindInvitee = async (
  trx: Trx,
  { inviteeId }: { inviteeId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ email: string }, 'registered' | 'revoked' | 'tooSoon' | 'notOpen'>> => {
  const invitee = await lockInvitee(trx, inviteeId)
  const reason = whyNotRemind(invitee, now)
  if (reason) return refused(reason)
  if (!(await isOpen(trx, invitee.circleId))) return refused('notOpen')
  await trx.updateTable('invitee').set({ reminded_at: now }).where('id', '=', inviteeId).execute()
  return done({ email: invitee.email })
}

/**
 * Takes an invitation back. The link in its letters is for the caller to end.
 * @returns refused when they registered, or when it was taken back before
 * @throws when there is no such invitee
 */
export const revokeInvitee = async (
  trx: Trx,
  { inviteeId }: { inviteeId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ email: string }, 'registered' | 'revoked'>> => {
  const invitee = await lockInvitee(trx, inviteeId)
  const state = stateOfInvitee(invitee)
  if (state === 'registered' || state === 'revoked') return refused(state)
  await trx.updateTable('invitee').set({ revoked_at: now }).where('id', '=', inviteeId).execute()
  return done({ email: invitee.email })
}

const lockInvitee = (trx: Trx, inviteeId: string) =>
  trx
    .selectFrom('invitee')
    .where('id', '=', inviteeId)
    .select(['circle_id as circleId', 'email', 'invited_at as invitedAt', 'reminded_at as remindedAt'])
    .select(['opened_at as openedAt', 'registered_at as registeredAt', 'revoked_at as revokedAt'])
    .forUpdate()
    .executeTakeFirstOrThrow()

const isOpen = async (trx: Trx, circleId: string): Promise<boolean> => {
  const circle = await trx
    .selectFrom('circle')
    .where('id', '=', circleId)
    .select('phase')
    .executeTakeFirstOrThrow()
  return isOpenForRegistration(circle.phase)
}
