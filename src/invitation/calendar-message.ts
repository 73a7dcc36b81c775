import type { ToldFacts } from '../db/letter-tables.ts'
import type { Language } from '../db/schema.ts'
import type { Hold } from '../mail/hold.ts'
import type { CalendarCopy } from './calendar-copy.ts'
import { descriptionInWords, placeOf, summaryInWords, wordsIn } from './calendar-words.ts'
import { buildCancellation, buildInvitation } from './icalendar.ts'
import type { Scope } from './invitation.ts'
import type { InvitedMeeting } from './invited-meeting.ts'
import type { CircleForLetters } from './registration-facts.ts'
import { withoutKeys } from './without-keys.ts'

/** What a letter says. `none` of calendar: the calendar never heard of the meeting. */
export type Message =
  | { kind: 'invitation' }
  | { kind: 'change'; from: ToldFacts }
  | { kind: 'cancellation'; scope: Scope; told: ToldFacts; calendar: 'cancel' | 'none' }

export interface Recipient {
  /** the page that the link in the letter opens: of a registration, a substitute, a guest or an expert */
  key: { purpose: 'participant' | 'substitute' | 'guest' | 'expert'; subjectId: string }
  /** in whose place they come; null for who comes for themselves */
  insteadOf: string | null
  name: string
  address: string
  language: Language
  /**
   * How their calendar hears of meetings; left out, by mail.
   * - feed: it fetches them by itself, so letters carry no file and nobody is invited
   * - leavesMail: it will from now on, and is taken back what it got by mail
   */
  calendar?: 'mail' | 'feed' | 'leavesMail'
}

export interface CalendarLetter {
  message: Message
  circle: CircleForLetters
  meeting: InvitedMeeting
  recipient: Recipient
  /** how long it waits; null when it leaves at once */
  hold: Hold | null
  invitation: {
    id: string
    uid: string
    sequence: number
    participationStatus: CalendarCopy['attendee']['participationStatus']
    createdAt: Temporal.Instant
    /** null when this is the first letter */
    firstMessageId: string | null
  }
}

/**
 * The calendar file of a letter; null when the calendar need not hear of it.
 * @throws CalendarFault when the finished file breaks a rule
 */
export const calendarFile = (
  letter: CalendarLetter,
  now: Temporal.Instant,
): { method: 'REQUEST' | 'CANCEL'; text: string } | null => {
  const { message, recipient } = letter
  if (recipient.calendar === 'feed') return null
  const copy = copyFor(letter, now)
  if (message.kind !== 'cancellation') return { method: 'REQUEST', text: buildInvitation(copy) }
  if (message.calendar === 'none') return null
  return { method: 'CANCEL', text: buildCancellation(copy, message.scope) }
}

const copyFor = (
  { message, circle, meeting, recipient, invitation }: CalendarLetter,
  now: Temporal.Instant,
): CalendarCopy => {
  const told = toldBy(message, meeting)
  return {
    uid: invitation.uid,
    sequence: invitation.sequence,
    summary: withoutKeys(summaryInWords(meeting, circle.title, wordsIn(recipient.language))),
    location: withoutKeys(placeOf(told)),
    description: withoutKeys(descriptionInWords(meeting, told, circle.contact, recipient.language)),
    heldOn: told.heldOn,
    startsAt: told.startsAt,
    endsAt: told.endsAt,
    timeZone: told.timeZone,
    organiser: { name: circle.senderName, address: circle.senderAddress },
    attendee: {
      name: recipient.name,
      address: recipient.address,
      participationStatus: invitation.participationStatus,
    },
    answerable: isAnswerable(message, circle),
    madeAt: now,
    createdAt: invitation.createdAt,
    url: null,
  }
}

/** Whether a calendar may ask for an answer: somebody reads the mailbox, and there is something to come to. */
export const isAnswerable = (message: Message, { readsAnswers }: CircleForLetters): boolean =>
  readsAnswers && message.kind !== 'cancellation'

/** The facts that a letter speaks of. */
export const toldBy = (message: Message, meeting: InvitedMeeting): ToldFacts =>
  // The day that stands in the calendar, also when the meeting moved without a word since.
  message.kind === 'cancellation' ? message.told : meeting.facts
