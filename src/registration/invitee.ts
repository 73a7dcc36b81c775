/** How far an invitation to register has come. */
export type InviteeState = 'invited' | 'reminded' | 'opened' | 'registered' | 'revoked'

export interface InviteeMoments {
  remindedAt: Temporal.Instant | null
  openedAt: Temporal.Instant | null
  registeredAt: Temporal.Instant | null
  revokedAt: Temporal.Instant | null
}

/**
 * Where an invitation to register stands. Having registered says most, in whichever way somebody did; then that it was
 * taken back; then that its link was used; then the last letter.
 */
export const stateOfInvitee = (invitee: InviteeMoments): InviteeState => {
  if (invitee.registeredAt) return 'registered'
  if (invitee.revokedAt) return 'revoked'
  if (invitee.openedAt) return 'opened'
  return invitee.remindedAt ? 'reminded' : 'invited'
}

/** Hours between two letters to the same invitee. */
export const HOURS_BETWEEN_LETTERS = 24

/** Why this invitee gets no reminder now; null when they may get one. */
export const whyNotRemind = (
  invitee: InviteeMoments & { invitedAt: Temporal.Instant },
  now: Temporal.Instant,
): 'registered' | 'revoked' | 'tooSoon' | null => {
  const state = stateOfInvitee(invitee)
  if (state === 'registered' || state === 'revoked') return state
  const lastLetter = invitee.remindedAt ?? invitee.invitedAt
  const isSoon = Temporal.Instant.compare(lastLetter.add({ hours: HOURS_BETWEEN_LETTERS }), now) > 0
  return isSoon ? 'tooSoon' : null
}
