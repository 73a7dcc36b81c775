import type { Trx } from '../db/connect.ts'
import type { SentFacts } from '../db/letter-tables.ts'
import type { Hold } from '../mail/hold.ts'
import { writeCalendarLetter } from './calendar-letter.ts'
import type { CalendarLetter, Message, Recipient } from './calendar-message.ts'
import type { Step } from './invitation.ts'
import type { LifeRow, RunningInvitation } from './invitation-life.ts'
import type { InvitedMeeting } from './invited-meeting.ts'
import type { CircleForLetters } from './registration-facts.ts'

/** One person and one meeting, and what should happen between them. */
export interface Errand {
  circle: CircleForLetters
  meeting: InvitedMeeting
  recipient: Recipient
  /** the one that runs; a new one has a fresh id and UID, and nothing was told yet */
  invitation: RunningInvitation | { id: string; uid: string }
  step: Exclude<Step, { kind: 'nothing' }>
  /** how long its letter waits; null when it leaves at once */
  hold: Hold | null
}

/**
 * Writes the letter that a step asks for, if any.
 * @returns the invitation as it is from now on, to be saved
 */
export const carryOutStep = async (trx: Trx, errand: Errand, now: Temporal.Instant): Promise<LifeRow> => {
  const row = rowBefore(errand, now)
  const after = afterStep(errand, row)
  const message = messageOf(errand)
  if (!message) return after
  const messageId = await writeCalendarLetter(trx, letterOf(errand, after, message), now)
  return isFirst(errand) ? { ...after, first_message_id: messageId } : after
}

const rowBefore = ({ invitation, meeting }: Errand, now: Temporal.Instant): LifeRow => {
  const { id, uid } = invitation
  const running = 'sequence' in invitation ? invitation : null
  return {
    id,
    uid,
    state: 'current',
    // The first letter of a UID has sequence 0.
    sequence: running?.sequence ?? -1,
    // Written down for people who look into the table; what is behind is found by comparing what was told with what
    // is so now, because that also sees a route or a programme, and nothing when a change was undone.
    calendar_version: meeting.calendarVersion,
    participation_status: running?.participationStatus ?? 'NEEDS-ACTION',
    first_message_id: running?.firstMessageId ?? '',
    sent_facts: JSON.stringify(running?.sentFacts ?? null),
    created_at: running?.createdAt ?? now,
    changed_at: now,
  }
}

const afterStep = ({ step, meeting, invitation }: Errand, row: LifeRow): LifeRow => {
  const next = { ...row, sequence: row.sequence + 1 }
  const { facts } = meeting
  switch (step.kind) {
    case 'invite':
    case 'inviteAgain':
      return { ...next, sent_facts: factsJson({ told: facts, before: null }) }
    case 'update': {
      const participationStatus =
        'participationStatus' in invitation ? invitation.participationStatus : 'NEEDS-ACTION'
      const before = { told: step.from, participationStatus }
      return {
        ...next,
        participation_status: step.participationStatus,
        sent_facts: factsJson({ told: facts, before }),
      }
    }
    case 'takeBack':
      // The sequence stays where the letter that never left had put it: it may rise by more than one, never fall.
      return {
        ...row,
        participation_status: step.participationStatus,
        sent_facts: factsJson({ told: step.to, before: null }),
      }
    case 'cancel':
      // What the calendar shows until it is told: should the end be taken back, that is where it goes on from.
      return {
        ...next,
        state: 'cancelled',
        participation_status: step.participationStatus,
        sent_facts: factsJson({ told: step.told, before: null }),
      }
    case 'withdraw':
      return { ...next, state: 'cancelled' }
  }
}

const factsJson = (facts: SentFacts) => JSON.stringify(facts)

const messageOf = ({ step, meeting, recipient }: Errand): Message | null => {
  const isInFeed = recipient.calendar === 'feed'
  switch (step.kind) {
    case 'invite':
    case 'inviteAgain':
      return isInFeed ? null : { kind: 'invitation' }
    case 'update':
      return { kind: 'change', from: step.from }
    case 'takeBack':
      return null
    case 'cancel':
      // They said so themselves, and no calendar waits to hear it.
      if (isInFeed && step.scope === 'thisAttendee') return null
      return { kind: 'cancellation', scope: step.scope, told: step.told, calendar: 'cancel' }
    case 'withdraw':
      // Who withdrew gets a letter about that. Of a meeting that is off they may know from another letter.
      return step.scope === 'thisAttendee'
        ? null
        : { kind: 'cancellation', scope: step.scope, told: meeting.facts, calendar: 'none' }
  }
}

const isFirst = ({ step }: Errand) => step.kind === 'invite' || step.kind === 'inviteAgain'

const letterOf = (errand: Errand, after: LifeRow, message: Message): CalendarLetter => ({
  message,
  circle: errand.circle,
  meeting: errand.meeting,
  recipient: errand.recipient,
  hold: errand.hold,
  invitation: {
    id: after.id,
    uid: after.uid,
    sequence: after.sequence,
    participationStatus: after.participation_status,
    createdAt: after.created_at,
    firstMessageId: isFirst(errand) || errand.step.kind === 'withdraw' ? null : after.first_message_id,
  },
})
