import type { ParticipationStatus, SentFacts, ToldFacts } from '../db/letter-tables.ts'
import { asksAgain, isSame } from './told-facts.ts'

/** How one person stands towards one meeting. */
export interface Standing {
  /** Nobody is told of a draft. */
  isPublic: boolean
  /** They hold a seat and did not say that they cannot come. */
  isExpected: boolean
  isCancelled: boolean
  /** Once it is over nobody's calendar changes any more. */
  hasEnded: boolean
  now: ToldFacts
  /** the invitation that runs; null when there is none, or only cancelled ones of which the calendar was told */
  invitation: (SentFacts & { participationStatus: ParticipationStatus; isEnding: boolean }) | null
  /**
   * Which letter of it has not left and can still be replaced: its very first, a later one, or none. An ending one has a
   * later one as long as its end was not told.
   */
  unsent: 'first' | 'later' | null
}

/**
 * What should happen.
 * - inviteAgain: the first letter never left, so its replacement is the first one
 * - update: `from` is what the calendar shows now
 * - takeBack: back to what the calendar shows, so the letter that never left is not needed
 * - withdraw: the first letter never left, so the calendar knows nothing and need not hear of the end either
 */
export type Step =
  | { kind: 'nothing' }
  | { kind: 'invite' }
  | { kind: 'inviteAgain' }
  | { kind: 'update'; from: ToldFacts; participationStatus: ParticipationStatus }
  | { kind: 'takeBack'; to: ToldFacts; participationStatus: ParticipationStatus }
  | { kind: 'cancel'; scope: Scope; told: ToldFacts; participationStatus: ParticipationStatus }
  | { kind: 'withdraw'; scope: Scope }

/** Whether the meeting is off for everybody, or one person no longer takes part. */
export type Scope = 'wholeMeeting' | 'thisAttendee'

/**
 * Decides what one person's calendar must hear of one meeting; doing it and deciding again gives nothing.
 *
 * | takes part in a meeting that is on | invitation runs | told is true | unsent | step                             |
 * |------------------------------------|-----------------|--------------|--------|----------------------------------|
 * | yes                                | no              |              |        | invite                           |
 * | no                                 | no              |              |        | nothing                          |
 * | yes                                | yes             | yes          |        | nothing                          |
 * | yes                                | yes             | no           | none   | update from what was told        |
 * | yes                                | yes             | no           | first  | inviteAgain                      |
 * | yes                                | yes             | no           | later  | update from what was told before |
 * | yes                                | yes             | it was before| later  | takeBack                         |
 * | no                                 | yes             |              | first  | withdraw                         |
 * | no                                 | yes             |              | else   | cancel                           |
 * | yes                                | it ends         |              | none   | invite: that UID is dead         |
 * | yes                                | it ends         | yes          | later  | takeBack                         |
 * | yes                                | it ends         | no           | later  | update from what was told        |
 * | no                                 | it ends         |              |        | nothing                          |
 *
 * A draft or a meeting that is over: always nothing. Held letters have not left, so they are replaced like any other.
 */
export const nextStep = (standing: Standing): Step => {
  const { isPublic, hasEnded, isExpected, isCancelled, invitation } = standing
  if (!isPublic || hasEnded) return { kind: 'nothing' }
  const takesPart = isExpected && !isCancelled
  if (!invitation) return { kind: takesPart ? 'invite' : 'nothing' }
  return takesPart ? keepUp(standing, invitation) : end(standing, invitation)
}

type Running = NonNullable<Standing['invitation']>

const keepUp = ({ now, unsent }: Standing, invitation: Running): Step => {
  if (invitation.isEnding && unsent === null) return { kind: 'invite' }
  if (!invitation.isEnding && isSame(invitation.told, now)) return { kind: 'nothing' }
  if (unsent === 'first') return { kind: 'inviteAgain' }
  const shown = shownBy(invitation, unsent)
  const { participationStatus } = shown
  if (isSame(shown.told, now)) return { kind: 'takeBack', to: shown.told, participationStatus }
  return {
    kind: 'update',
    from: shown.told,
    participationStatus: asksAgain(shown.told, now) ? 'NEEDS-ACTION' : participationStatus,
  }
}

const end = ({ isCancelled, unsent }: Standing, invitation: Running): Step => {
  if (invitation.isEnding) return { kind: 'nothing' }
  const scope = isCancelled ? 'wholeMeeting' : 'thisAttendee'
  if (unsent === 'first') return { kind: 'withdraw', scope }
  return { kind: 'cancel', scope, ...shownBy(invitation, unsent) }
}

// A letter that has not left changed nothing in the calendar, nor did it end the answer that was given before it.
const shownBy = ({ told, before, participationStatus }: Running, unsent: Standing['unsent']) => {
  if (unsent !== 'later' || !before) return { told, participationStatus }
  const wasReset = asksAgain(before.told, told)
  return {
    told: before.told,
    participationStatus: wasReset ? before.participationStatus : participationStatus,
  }
}
