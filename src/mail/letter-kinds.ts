import type { DeskKinds } from './desk-kinds.ts'
import type { OccasionKinds } from './occasion-kinds.ts'

/** What each kind of letter is filled with; its words are in src/i18n/<language>/letters.json under the same name. */
export interface LetterKinds extends OccasionKinds, DeskKinds {
  organiserSignIn: { name: string; institute: string; contact: string }
  registrationLink: { circle: string; contact: string }
  circleInvitation: { name: string; circle: string; contact: string }
  circleInvitationReminder: { name: string; circle: string; contact: string }
  registrationConfirmed: { name: string; circle: string; contact: string; meetings: string[] }
  registrationWaiting: { name: string; circle: string; contact: string }
  enteredConfirmed: { name: string; circle: string; contact: string; meetings: string[] }
  enteredWaiting: { name: string; circle: string; contact: string }
  seatGiven: { name: string; circle: string; contact: string; meetings: string[] }
  seatOffered: { name: string; circle: string; contact: string; until: string; meetings: string[] }
  offerDeclined: { name: string; circle: string; contact: string }
  offerExpired: { name: string; circle: string; contact: string }
  registrationRemoved: { name: string; circle: string; contact: string; reason: string }
  registrationWithdrawn: { name: string; circle: string; contact: string }
  participantLink: { name: string; circle: string; contact: string }
  hostInvitation: { name: string; circle: string; city: string; meeting: string; contact: string }
  hostRequest: HostRequestFacts
  hostRequestWithdrawn: HostRequestFacts
  hostRequestAccepted: HostRequestFacts & { who: string; notes: string[] }
  hostRequestDeclined: HostRequestFacts & { who: string; notes: string[] }
  /** tasks: 'donderdag 26 november 2026: Catering bestellen' */
  hostTaskReminder: {
    name: string
    circle: string
    city: string
    meeting: string
    contact: string
    tasks: string[]
  }
  meetingInvitation: MeetingFacts
  meetingChanged: MeetingFacts & { changes: string[] }
  programmeChanged: MeetingFacts & { changes: string[] }
  meetingCancelled: MeetingFacts
  attendanceCancelled: MeetingFacts
  /** to who lets their calendar fetch the meetings */
  feedMeetingChanged: MeetingFacts & { changes: string[] }
  feedMeetingCancelled: MeetingFacts
  invitationTakenBack: MeetingFacts
  /** the last one to somebody who had themselves erased; gone as soon as it has left */
  erasedCancelled: MeetingFacts
  substituteInvitation: MeetingFacts & { insteadOf: string }
  substituteCancelled: MeetingFacts
  substituteDeclined: SubstituteFacts
  substituteTakesPart: SubstituteFacts
  substituteLink: { name: string; circle: string; contact: string }
  newsPlaced: NewsFacts
  newsReading: NewsFacts
  newsMoved: NewsFacts
  casePlaced: CaseFacts
  caseMoved: CaseFacts
  caseReturned: CaseFacts
  /** `message`: what the organiser wrote to this one person, a paragraph each */
  contributionRequest: { name: string; circle: string; contact: string; subject: string; message: string[] }
  informationLink: { circle: string; contact: string }
  guestInvitation: MeetingFacts
  guestMeetingChanged: MeetingFacts & { changes: string[] }
  guestMeetingCancelled: MeetingFacts
  guestSignedOff: MeetingFacts
  guestLink: { name: string; circle: string; contact: string }
  guestFollowUp: { name: string; circle: string; contact: string }
  /** `slot`: title of the item; `when` and `where` as in MeetingFacts, with the clock times of the item alone */
  expertInvitation: {
    name: string
    circle: string
    slot: string
    when: string
    where: string
    contact: string
  }
  expertConfirmed: MeetingFacts
  expertSlotChanged: MeetingFacts & { changes: string[] }
  expertSlotCancelled: MeetingFacts
  expertReleased: MeetingFacts
  /** to who said no in their calendar */
  calendarDeclined: { name: string; circle: string; contact: string; meeting: string; when: string }
  /** what somebody wrote to the mailbox of the institute, to the contact; `title` is its subject */
  incomingMail: {
    name: string
    who: string
    address: string
    title: string
    message: string[]
    contact: string
  }
}

/** A meeting in words of the reader's language. */
export interface MeetingFacts {
  name: string
  circle: string
  /** 'Bijeenkomst 2 van 5 – Belangen op tafel' */
  meeting: string
  /** 'donderdag 10 december 2026, 12.00–18.00 uur' */
  when: string
  /** 'De Demokapel, Voorbeeldstraat 1, Amersfoort' */
  where: string
  /** one line per item: '13.15 Intervisie' */
  programme: string[]
  contact: string
  /** its calendar file asks for an answer, and that is read; left out when it does not */
  answerable?: true
}

/** Who no longer comes in somebody's place, and where. */
interface SubstituteFacts {
  name: string
  circle: string
  contact: string
  substitute: string
  /** as in MeetingFacts */
  meeting: string
  when: string
}

/** What became of what somebody offered for the news of a meeting. */
export interface NewsFacts {
  name: string
  circle: string
  contact: string
  title: string
  /** as in MeetingFacts; for what moved on, the meeting to which it did */
  meeting: string
  when: string
  /** what the organiser wrote with it, a paragraph each; none when nothing */
  message: string[]
}

/** What became of a case: it has a group, moved on to another meeting, or has no group any more. */
interface CaseFacts extends NewsFacts {
  /** number of the group; empty for what has none */
  group: string
}

/** Which organisation is asked to host which meeting. */
export interface HostRequestFacts {
  name: string
  circle: string
  organisation: string
  /** 'donderdag 10 december 2026, 12.00–18.00 uur' */
  when: string
  contact: string
}

export type LetterKind = keyof LetterKinds
