import type { Trx } from '../db/connect.ts'
import type { MeetingFacts } from '../mail/letter-kinds.ts'
import { type NewLetter, writeLetter } from '../mail/write-letter.ts'
import {
  type CalendarLetter,
  calendarFile,
  isAnswerable,
  type Message,
  type Recipient,
  toldBy,
} from './calendar-message.ts'
import {
  changesInWords,
  programmeInWords,
  titleInWords,
  whenInWords,
  whereInWords,
  wordsIn,
} from './calendar-words.ts'
import { isAboutProgramme } from './told-facts.ts'

/**
 * Writes one letter with its calendar file into the outbox.
 * @returns its Message-ID
 * @throws CalendarFault when the file breaks a rule. Texts that were cleaned cannot cause that, so it is a mistake of
 *   ours: the whole change is refused and logged, because the change without the letter would be a meeting at which
 *   people do not appear.
 */
export const writeCalendarLetter = async (
  trx: Trx,
  letter: CalendarLetter,
  now: Temporal.Instant,
): Promise<string> => {
  const { circle, invitation, recipient, message } = letter
  const calendar = calendarFile(letter, now)
  const method = calendar?.method ?? 'TEXT'
  const written = await writeLetter(
    trx,
    {
      ...wordsOf(letter),
      instituteId: circle.instituteId,
      circleId: circle.id,
      streamKey: `invitation:${invitation.id}`,
      dedupeKey: `invite:${recipient.key.subjectId}:${letter.meeting.id}:${invitation.uid}:${invitation.sequence}:${method}`,
      sender: { name: circle.senderName, address: circle.senderAddress },
      recipient: { name: recipient.name, address: recipient.address },
      language: recipient.language,
      hold: letter.hold,
      linkRequests: hasLink(message, recipient) ? [{ name: 'link', ...recipient.key }] : [],
      ...(calendar ? { calendar } : {}),
      ...(invitation.firstMessageId ? { inReplyTo: invitation.firstMessageId } : {}),
    },
    now,
  )
  if (!written) throw new Error('this sequence of the invitation was written before')
  return written.messageId
}

// Who no longer takes part gets no key to a page of participants.
const hasLink = (message: Message, { key, calendar }: Recipient) =>
  message.kind !== 'cancellation' ||
  calendar === 'leavesMail' ||
  (message.scope === 'wholeMeeting' && (key.purpose === 'participant' || key.purpose === 'substitute'))

type CalendarKind =
  | 'meetingInvitation'
  | 'meetingChanged'
  | 'programmeChanged'
  | 'meetingCancelled'
  | 'attendanceCancelled'
  | 'substituteInvitation'
  | 'substituteCancelled'
  | 'feedMeetingChanged'
  | 'feedMeetingCancelled'
  | 'invitationTakenBack'
  | 'guestInvitation'
  | 'guestMeetingChanged'
  | 'guestMeetingCancelled'
  | 'guestSignedOff'
  | 'expertConfirmed'
  | 'expertSlotChanged'
  | 'expertSlotCancelled'
  | 'expertReleased'

const wordsOf = (letter: CalendarLetter): Pick<NewLetter<CalendarKind>, 'kind' | 'facts'> => {
  const { message, meeting, recipient } = letter
  const facts = factsOf(letter)
  const { insteadOf } = recipient
  if (recipient.key.purpose === 'guest' || recipient.key.purpose === 'expert')
    return wordsFrom(KINDS[recipient.key.purpose], letter, facts)
  if (recipient.calendar && recipient.calendar !== 'mail') return wordsFrom(KINDS.feed, letter, facts)
  if (message.kind === 'invitation')
    return insteadOf
      ? { kind: 'substituteInvitation', facts: { ...facts, insteadOf } }
      : { kind: 'meetingInvitation', facts }
  if (message.kind === 'cancellation') {
    const ended = { ...facts, programme: [] }
    if (message.scope === 'wholeMeeting') return { kind: 'meetingCancelled', facts: ended }
    return { kind: insteadOf ? 'substituteCancelled' : 'attendanceCancelled', facts: ended }
  }
  const kind = isAboutProgramme(message.from, meeting.facts) ? 'programmeChanged' : 'meetingChanged'
  return {
    kind,
    facts: { ...facts, changes: changesInWords(message.from, meeting, recipient.language) },
  }
}

// Who stands outside the circle, or lets their calendar fetch, has a kind of their own for each of the four things that
// happen.
const KINDS = {
  guest: {
    invitation: 'guestInvitation',
    changed: 'guestMeetingChanged',
    cancelled: 'guestMeetingCancelled',
    ended: 'guestSignedOff',
  },
  expert: {
    invitation: 'expertConfirmed',
    changed: 'expertSlotChanged',
    cancelled: 'expertSlotCancelled',
    ended: 'expertReleased',
  },
  feed: {
    invitation: 'meetingInvitation',
    changed: 'feedMeetingChanged',
    cancelled: 'feedMeetingCancelled',
    ended: 'invitationTakenBack',
  },
} as const

const wordsFrom = (
  kinds: (typeof KINDS)[keyof typeof KINDS],
  { message, meeting, recipient }: CalendarLetter,
  facts: MeetingFacts,
): Pick<NewLetter<CalendarKind>, 'kind' | 'facts'> => {
  if (message.kind === 'invitation') return { kind: kinds.invitation, facts }
  if (message.kind === 'change') {
    const changes = changesInWords(message.from, meeting, recipient.language)
    return { kind: kinds.changed, facts: { ...facts, changes } }
  }
  const kind = message.scope === 'wholeMeeting' ? kinds.cancelled : kinds.ended
  return { kind, facts: { ...facts, programme: [] } }
}

const factsOf = ({ message, circle, meeting, recipient }: CalendarLetter): MeetingFacts => {
  const t = wordsIn(recipient.language)
  const told = toldBy(message, meeting)
  return {
    name: recipient.name,
    circle: circle.title,
    meeting: titleInWords(meeting, t),
    when: whenInWords(told, recipient.language),
    where: whereInWords(told, t),
    programme: programmeInWords(meeting, recipient.language),
    contact: circle.contact,
    ...(isAnswerable(message, circle) ? { answerable: true } : {}),
  }
}
