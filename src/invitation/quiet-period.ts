import type { ToldFacts } from '../db/letter-tables.ts'
import { type Hold, holdFrom, MOST_MINUTES } from '../mail/hold.ts'
import type { UnsentLetter } from '../mail/supersede.ts'
import type { Step } from './invitation.ts'

/** What a step follows from, and what it comes instead of. */
interface Cause {
  step: Step
  /** an edit of an organiser or host; anything else is somebody's own act, a seat, a release or a meeting that is off */
  isEdit: boolean
  /** the meeting as it is now */
  facts: ToldFacts
  /** the letters that its letter replaces */
  replaced: Pick<UnsentLetter, 'heldSince'>[]
}

/**
 * How long the letter of a step waits, so that quick edits become one letter; null when it leaves at once.
 *
 * | cause    | step                           | the meeting begins   | waits                            |
 * |----------|--------------------------------|----------------------|----------------------------------|
 * | an edit  | invite, update, cancel for one | in more than an hour | yes                              |
 * | an edit  | inviteAgain                    | in more than an hour | when the first invitation did    |
 * | an edit  | cancel for everybody           |                      | no                               |
 * | an edit  | any                            | within the hour      | no: it would be told too late    |
 * | any else | any                            |                      | no, and takes along what waited  |
 *
 * A meeting that moves begins at whichever is first, where it was and where it is now.
 */
export const holdOf = ({ step, isEdit, facts, replaced }: Cause, now: Temporal.Instant): Hold | null => {
  const since = replaced.find(({ heldSince }) => heldSince !== null)?.heldSince ?? null
  const waits = isEdit && mayWait(step, since !== null) && !isSoon([facts, ...toldBefore(step)], now)
  return waits ? holdFrom(since, now) : null
}

const mayWait = (step: Step, firstWaited: boolean): boolean => {
  switch (step.kind) {
    case 'invite':
    case 'update':
      return true
    case 'inviteAgain':
      return firstWaited
    case 'cancel':
      return step.scope === 'thisAttendee'
    case 'nothing':
    case 'takeBack':
    case 'withdraw':
      return false
  }
}

const toldBefore = (step: Step): ToldFacts[] =>
  step.kind === 'update' ? [step.from] : step.kind === 'cancel' ? [step.told] : []

const isSoon = (days: ToldFacts[], now: Temporal.Instant): boolean => {
  const lastMoment = now.add({ minutes: MOST_MINUTES })
  return days.some((day) => Temporal.Instant.compare(beginOf(day), lastMoment) <= 0)
}

// Where the clock shows the beginning twice, an hour does not matter.
const beginOf = ({ heldOn, startsAt, timeZone }: ToldFacts): Temporal.Instant =>
  Temporal.PlainDate.from(heldOn).toZonedDateTime({ timeZone, plainTime: startsAt }).toInstant()
