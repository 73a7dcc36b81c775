import type { LetterKind } from './letter-kinds.ts'

/** Letters with which somebody who waits before a screen gets in; they leave also while an institute pauses. */
export const LINK_KINDS: readonly LetterKind[] = [
  'organiserSignIn',
  'registrationLink',
  'participantLink',
  'substituteLink',
  'informationLink',
  'guestLink',
]

/** What is known of the tries of a letter. */
export interface Tries {
  kind: LetterKind
  writtenAt: Temporal.Instant
  /** when its bytes were made, and with them its link; null before that */
  claimedAt: Temporal.Instant | null
  /** when a server first said "not now" about this letter; null while none did */
  refusedSince: Temporal.Instant | null
}

/**
 * Whether it makes no sense any more to try again. A sign-in: 15 minutes after its link was made (it is dead by then),
 * and a day after it was written. Another link that somebody asked for: a day after a server first refused it for now;
 * every other letter after three days of that. A server that is away, or a pause, uses up nobody's patience.
 */
export const isTooLate = (tries: Tries, now: Temporal.Instant): boolean => {
  const { kind, writtenAt, claimedAt, refusedSince } = tries
  const isPast = (until: Temporal.Instant) => Temporal.Instant.compare(now, until) > 0
  if (kind === 'organiserSignIn')
    return isPast(claimedAt ? claimedAt.add({ minutes: 15 }) : writtenAt.add({ hours: 24 }))
  if (!refusedSince) return false
  return isPast(refusedSince.add({ hours: LINK_KINDS.includes(kind) ? 24 : 72 }))
}
