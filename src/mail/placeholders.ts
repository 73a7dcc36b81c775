import type { Language } from '../db/schema.ts'
import type { HostRequestFacts, LetterKind, LetterKinds, MeetingFacts, NewsFacts } from './letter-kinds.ts'
import type { OccasionFacts } from './occasion-kinds.ts'

/** The facts of a kind of letter that are one text, so that they can stand in a sentence. */
export type TextFact<Facts> = {
  [Name in keyof Facts]: Facts[Name] extends string ? Name : never
}[keyof Facts] &
  string

/** Every fact that can stand in a sentence of some letter. */
export type PlaceholderName = { [Kind in LetterKind]: TextFact<LetterKinds[Kind]> }[LetterKind] | 'which'

// A kind that gets a fact does not compile until the fact stands here, and a fact not until it has names.
type Names<Facts> = Record<TextFact<Facts>, true>

const PERSON: Names<LetterKinds['participantLink']> = { name: true, circle: true, contact: true }
// Those that withShortFacts adds stand beside what they follow from.
const WHEN = { when: true, day: true } as const
const WHICH = { meeting: true, which: true } as const
const MEETING = { ...PERSON, ...WHEN, ...WHICH, where: true } satisfies Names<MeetingFacts>
const OFFERED = { ...PERSON, ...WHEN, ...WHICH, title: true } satisfies Names<NewsFacts>
const HOSTING = { ...PERSON, ...WHEN, organisation: true } satisfies Names<HostRequestFacts>
const OVER_TIME: Names<OccasionFacts> = MEETING
const VISIT = { ...PERSON, city: true, meeting: true } as const
const INSTEAD = { ...PERSON, ...WHEN, ...WHICH, substitute: true } as const
const ACTED = { ...PERSON, ...WHEN, who: true } as const

/** Which facts a sentence of each kind of letter may name. */
export const letterPlaceholders = {
  organiserSignIn: { name: true, institute: true, contact: true },
  registrationLink: { circle: true, contact: true },
  circleInvitation: PERSON,
  circleInvitationReminder: PERSON,
  registrationConfirmed: PERSON,
  registrationWaiting: PERSON,
  enteredConfirmed: PERSON,
  enteredWaiting: PERSON,
  seatGiven: PERSON,
  seatOffered: { ...PERSON, until: true },
  offerDeclined: PERSON,
  offerExpired: PERSON,
  registrationRemoved: { ...PERSON, reason: true },
  registrationWithdrawn: PERSON,
  participantLink: PERSON,
  hostInvitation: VISIT,
  hostRequest: HOSTING,
  hostRequestWithdrawn: HOSTING,
  hostRequestAccepted: { ...HOSTING, who: true },
  hostRequestDeclined: { ...HOSTING, who: true },
  hostTaskReminder: VISIT,
  meetingInvitation: MEETING,
  meetingChanged: MEETING,
  programmeChanged: MEETING,
  meetingCancelled: MEETING,
  attendanceCancelled: MEETING,
  feedMeetingChanged: MEETING,
  feedMeetingCancelled: MEETING,
  invitationTakenBack: MEETING,
  erasedCancelled: MEETING,
  substituteInvitation: { ...MEETING, insteadOf: true },
  substituteCancelled: MEETING,
  substituteDeclined: INSTEAD,
  substituteTakesPart: INSTEAD,
  substituteLink: PERSON,
  newsPlaced: OFFERED,
  newsReading: OFFERED,
  newsMoved: OFFERED,
  casePlaced: { ...OFFERED, group: true },
  caseMoved: { ...OFFERED, group: true },
  caseReturned: { ...OFFERED, group: true },
  expertDeclined: { ...ACTED, ...WHICH, slot: true },
  placedCaseWithdrawn: { ...ACTED, ...WHICH, group: true },
  participantWithdrew: ACTED,
  contributionRequest: { ...PERSON, subject: true },
  informationLink: { circle: true, contact: true },
  guestInvitation: MEETING,
  guestMeetingChanged: MEETING,
  guestMeetingCancelled: MEETING,
  guestSignedOff: MEETING,
  guestLink: PERSON,
  guestFollowUp: PERSON,
  expertInvitation: { ...PERSON, ...WHEN, slot: true, where: true },
  expertConfirmed: MEETING,
  expertSlotChanged: MEETING,
  expertSlotCancelled: MEETING,
  expertReleased: MEETING,
  calendarDeclined: { ...PERSON, ...WHEN, ...WHICH },
  incomingMail: { name: true, who: true, address: true, title: true, contact: true },
  saveTheDate: OVER_TIME,
  callForCases: OVER_TIME,
  programmeReady: OVER_TIME,
  answerReminder: { ...OVER_TIME, until: true },
  practicalInformation: OVER_TIME,
  dayBefore: { ...OVER_TIME, start: true },
  thanks: OVER_TIME,
  report: OVER_TIME,
  actionCheck: OVER_TIME,
} as const satisfies { [Kind in LetterKind]: Names<LetterKinds[Kind]> }

/** What people type between braces for each fact; what it means stands in letter-words.json, under `placeholder`. */
export const placeholderNames: Record<PlaceholderName, Record<Language, string>> = {
  name: { nl: 'naam', en: 'name' },
  circle: { nl: 'kring', en: 'circle' },
  contact: { nl: 'contact', en: 'contact' },
  meeting: { nl: 'bijeenkomst', en: 'meeting' },
  which: { nl: 'welke', en: 'which' },
  day: { nl: 'dag', en: 'day' },
  when: { nl: 'wanneer', en: 'when' },
  start: { nl: 'begin', en: 'start' },
  where: { nl: 'waar', en: 'where' },
  until: { nl: 'uiterlijk', en: 'until' },
  institute: { nl: 'instituut', en: 'institute' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  city: { nl: 'stad', en: 'city' },
  who: { nl: 'wie', en: 'who' },
  address: { nl: 'adres', en: 'address' },
  substitute: { nl: 'vervanger', en: 'substitute' },
  insteadOf: { nl: 'deelnemer', en: 'participant' },
  title: { nl: 'titel', en: 'title' },
  group: { nl: 'groep', en: 'group' },
  subject: { nl: 'onderwerp', en: 'subject' },
  slot: { nl: 'onderdeel', en: 'item' },
  reason: { nl: 'reden', en: 'reason' },
}

/** The facts that a sentence of this kind of letter may name, in the order in which a list of them reads well. */
export const placeholdersOf = (kind: LetterKind): PlaceholderName[] =>
  // as: the keys of a literal whose type allows no others
  (Object.keys(placeholderNames) as PlaceholderName[]).filter((name) => name in letterPlaceholders[kind])
