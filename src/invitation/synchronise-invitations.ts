import { isPublic } from '../circle/circle.ts'
import type { Trx } from '../db/connect.ts'
import type { CirclePhase } from '../db/schema.ts'
import { lockUnsent, supersede, type UnsentLetter } from '../mail/supersede.ts'
import { carryOutStep } from './carry-out-step.ts'
import { nextStep, type Standing, type Step } from './invitation.ts'
import {
  type InvitationScope,
  type Invitee,
  loadInvitations,
  loadInvitees,
  loadSubstitutes,
  newIds,
  type RunningInvitation,
  saveInvitations,
} from './invitation-rows.ts'
import { type InvitedMeeting, invitedMeeting } from './invited-meeting.ts'
import { meetingRows } from './meeting-rows.ts'
import { circleForLetters } from './registration-facts.ts'

/** How many letters a calendar was sent for each reason. */
export interface Synchronised {
  invited: number
  updated: number
  cancelled: number
}

/**
 * Brings calendars up to what is true now: invites, updates or cancels where the last letter no longer tells the facts,
 * for meetings that are not over and circles that are public. Doing it twice changes nothing. A letter that has not
 * begun to leave is replaced by the newer one.
 * @param scope who is looked at. With `registrationId` that person only: when one signs up, those who were brought in
 *   from a file and never got a letter get none now. With `meetingId` that meeting only. Without either, everybody.
 * @throws CalendarFault when a calendar file cannot be made: a mistake of ours that undoes the whole change
 */
export const synchroniseInvitations = async (
  trx: Trx,
  scope: InvitationScope,
  now: Temporal.Instant,
): Promise<Synchronised> => {
  const phase = await lockPhase(trx, scope.circleId)
  const circle = await circleForLetters(trx, scope.circleId)
  const pairs = await loadPairs(trx, scope, circle.senderAddress)
  const behind = pairs
    .map((pair) => ({ ...pair, standing: standingOf(pair, phase, now) }))
    .filter(({ standing }) => nextStep(standing).kind !== 'nothing')
  const unsent = await lockUnsent(trx, behind.flatMap(streamOf))
  await supersede(
    trx,
    unsent.map(({ id }) => id),
  )
  const steps = behind.map((pair) => nextStep({ ...pair.standing, unsent: unsentOf(pair, unsent) }))
  const ids = await newIds(trx, behind.filter(({ invitation }) => !invitation).length)
  const rows = []
  for (const [at, { meeting, invitee, invitation: running }] of behind.entries()) {
    const step = steps[at]
    const invitation = running ?? ids.pop()
    if (!step || step.kind === 'nothing' || !invitation) throw new Error('nothing to do for who is behind')
    rows.push(await carryOutStep(trx, { circle, meeting, invitee, invitation, step }, now))
  }
  await saveInvitations(trx, rows)
  return counted(steps)
}

interface Pair {
  meeting: InvitedMeeting
  invitee: Invitee
  invitation: RunningInvitation | null
}

// Whoever writes letters of a circle waits here for whoever came first, and then sees what they wrote. This lock leaves
// room for rows that only refer to the circle.
const lockPhase = async (trx: Trx, circleId: string): Promise<CirclePhase> => {
  const { phase } = await trx
    .selectFrom('circle')
    .select('phase')
    .where('id', '=', circleId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  return phase
}

const loadPairs = async (trx: Trx, scope: InvitationScope, senderAddress: string): Promise<Pair[]> => {
  const meetings = (await meetingRows(trx, scope)).map(invitedMeeting)
  const invitees = [...(await loadInvitees(trx, scope)), ...(await loadSubstitutes(trx, scope))]
  const running = new Map(
    (await loadInvitations(trx, scope)).map((one) => [
      `${one.substituteId ?? one.registrationId} ${one.meetingId}`,
      one,
    ]),
  )
  return invitees
    .filter(({ address }) => address !== senderAddress.toLowerCase()) // nobody can invite themselves
    .flatMap((invitee) =>
      meetings
        .filter(({ id }) => !invitee.substitute || invitee.substitute.meetingId === id)
        .map((meeting) => ({
          meeting,
          invitee,
          invitation:
            running.get(`${invitee.substitute?.id ?? invitee.registrationId} ${meeting.id}`) ?? null,
        })),
    )
}

const standingOf = (
  { meeting, invitee, invitation }: Pair,
  phase: CirclePhase,
  now: Temporal.Instant,
): Standing => ({
  isPublic: isPublic(phase),
  isExpected: invitee.holdsSeat && !invitee.absentFrom.includes(meeting.id),
  isCancelled: meeting.isCancelled,
  hasEnded: Temporal.Instant.compare(meeting.endsAt, now) <= 0,
  now: meeting.facts,
  invitation: invitation && {
    ...invitation.sentFacts,
    participationStatus: invitation.participationStatus,
  },
  unsent: null,
})

const streamOf = ({ invitation }: Pair): string[] => (invitation ? [`invitation:${invitation.id}`] : [])

const unsentOf = ({ invitation }: Pair, letters: UnsentLetter[]): Standing['unsent'] => {
  const own = letters.filter(({ streamKey }) => streamKey === `invitation:${invitation?.id}`)
  if (own.length === 0) return null
  return own.some(({ messageId }) => messageId === invitation?.firstMessageId) ? 'first' : 'later'
}

const counted = (steps: Step[]): Synchronised => ({
  invited: steps.filter(({ kind }) => kind === 'invite' || kind === 'inviteAgain').length,
  updated: steps.filter(({ kind }) => kind === 'update').length,
  cancelled: steps.filter(({ kind }) => kind === 'cancel' || kind === 'withdraw').length,
})
