import type { LetterKind } from './letter-kinds.ts'

/**
 * Whether it makes no sense any more to try again: a sign-in after 15 minutes (its link is dead by then), any other
 * letter after three days.
 */
export const isTooLate = (kind: LetterKind, writtenAt: Temporal.Instant, now: Temporal.Instant): boolean => {
  const until = writtenAt.add(kind === 'organiserSignIn' ? { minutes: 15 } : { hours: 72 })
  return Temporal.Instant.compare(now, until) > 0
}
