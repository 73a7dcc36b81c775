import { isPublic } from '../circle/circle.ts'
import type { Trx } from '../db/connect.ts'
import type { CirclePhase } from '../db/schema.ts'
import { moveEdits } from '../mail/edit-letter.ts'
import { lockUnsent, supersede, type UnsentLetter } from '../mail/supersede.ts'
import type { Recipient } from './calendar-message.ts'
import { carryOutStep } from './carry-out-step.ts'
import { nextStep, type Standing, type Step } from './invitation.ts'
import { type LifeRow, newIds, type RunningInvitation } from './invitation-life.ts'
import type { InvitedMeeting } from './invited-meeting.ts'
import { holdOf } from './quiet-period.ts'
import type { CircleForLetters } from './registration-facts.ts'

/** One person's calendar and one meeting. */
export interface Calendar {
  meeting: InvitedMeeting
  recipient: Recipient
  /** they take part and did not say that they cannot come */
  isExpected: boolean
  /** null when none runs */
  invitation: RunningInvitation | null
}

/** How many letters calendars were sent for each reason. */
export interface Synchronised {
  invited: number
  updated: number
  cancelled: number
}

interface Behind<One> {
  circle: CircleForLetters
  phase: CirclePhase
  calendars: One[]
  /** as in InvitationScope */
  isEdit: boolean
}

/**
 * Writes the letters for calendars that are behind what is true now; after an edit they are held until it has been quiet
 * for a while. Doing it twice writes nothing twice. Lock the circle first, by `lockPhase`.
 * @returns the invitations as they are from now on, each with its calendar, to be saved; and what was done
 * @throws CalendarFault when a calendar file cannot be made: a mistake of ours that undoes the whole change
 */
export const catchUp = async <One extends Calendar>(
  trx: Trx,
  { circle, phase, calendars, isEdit }: Behind<One>,
  now: Temporal.Instant,
): Promise<{ rows: { calendar: One; row: LifeRow }[]; synchronised: Synchronised }> => {
  const behind = calendars
    .filter(({ recipient }) => recipient.address !== circle.senderAddress.toLowerCase()) // nobody can invite themselves
    .map((calendar) => ({ calendar, standing: standingOf(calendar, phase, now) }))
    .filter(({ standing }) => nextStep(standing).kind !== 'nothing')
  const unsent = await lockUnsent(
    trx,
    behind.flatMap(({ calendar }) => streamOf(calendar)),
  )
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  const steps = behind.map(({ calendar, standing }) =>
    nextStep({ ...standing, unsent: unsentOf(calendar, unsent) }),
  )
  const ids = await newIds(trx, steps.filter(({ kind }) => kind === 'invite').length)
  // At the same time, so that all their letters are written by one statement.
  const rows = await Promise.all(
    behind.map(async ({ calendar }, at) => {
      const { meeting, recipient } = calendar
      const step = steps[at]
      const invitation = step?.kind === 'invite' ? ids.pop() : calendar.invitation
      if (!step || step.kind === 'nothing' || !invitation) throw new Error('nothing to do for who is behind')
      const replaced = lettersOf(calendar, unsent)
      const hold = holdOf({ step, isEdit, facts: meeting.facts, replaced }, now)
      return {
        calendar,
        row: await carryOutStep(trx, { circle, meeting, recipient, invitation, step, hold }, now),
      }
    }),
  )
  await moveEdits(
    trx,
    unsent.map(({ id }) => id),
  )
  return { rows, synchronised: counted(steps) }
}

/**
 * The phase of a circle, locked: whoever writes letters of a circle waits here for whoever came first, and then sees
 * what they wrote. This lock leaves room for rows that only refer to the circle.
 */
export const lockPhase = async (trx: Trx, circleId: string): Promise<CirclePhase> => {
  const { phase } = await trx
    .selectFrom('circle')
    .select('phase')
    .where('id', '=', circleId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return phase
}

/**
 * What would be done for one calendar, were it caught up with now.
 * @param unsent letters of its stream that have not left, as `findUnsent` gives them
 */
export const foreseenStep = (
  calendar: Calendar,
  phase: CirclePhase,
  unsent: UnsentLetter[],
  now: Temporal.Instant,
): Step => nextStep({ ...standingOf(calendar, phase, now), unsent: unsentOf(calendar, unsent) })

/** The stream of the letters of one calendar; none while it was never invited. */
export const streamOf = ({ invitation }: Pick<Calendar, 'invitation'>): string[] =>
  invitation ? [`invitation:${invitation.id}`] : []

const standingOf = (
  { meeting, isExpected, invitation }: Calendar,
  phase: CirclePhase,
  now: Temporal.Instant,
): Standing => ({
  isPublic: isPublic(phase),
  isExpected,
  isCancelled: meeting.isCancelled,
  hasEnded: Temporal.Instant.compare(meeting.endsAt, now) <= 0,
  now: meeting.facts,
  invitation: invitation && {
    ...invitation.sentFacts,
    participationStatus: invitation.participationStatus,
    isEnding: invitation.state === 'cancelled',
  },
  unsent: null,
})

const unsentOf = (calendar: Calendar, letters: UnsentLetter[]): Standing['unsent'] => {
  const own = lettersOf(calendar, letters)
  if (own.length === 0) return null
  return own.some(({ messageId }) => messageId === calendar.invitation?.firstMessageId) ? 'first' : 'later'
}

const lettersOf = ({ invitation }: Calendar, letters: UnsentLetter[]): UnsentLetter[] =>
  letters.filter(({ streamKey }) => streamKey === `invitation:${invitation?.id}`)

const counted = (steps: Step[]): Synchronised => ({
  invited: steps.filter(({ kind }) => kind === 'invite' || kind === 'inviteAgain').length,
  updated: steps.filter(({ kind }) => kind === 'update').length,
  cancelled: steps.filter(({ kind }) => kind === 'cancel' || kind === 'withdraw').length,
})
