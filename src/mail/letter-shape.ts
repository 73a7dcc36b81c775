import type { LetterKind } from './letter-kinds.ts'

/** What a kind of letter is made of; each name is also the key of its words in letters.json. */
export interface LetterShape {
  /** Paragraphs before the facts; the first says what happened and when. */
  paragraphs: readonly string[]
  /** The fact that is shown as a list, under the words `<name>Label`; left out when it is empty. */
  list: 'meetings' | 'changes' | 'notes' | 'tasks' | 'cases' | 'practical' | 'results' | 'seats' | null
  /** The fact whose lines stand as paragraphs before the button, as somebody wrote them; left out when it is empty. */
  text: 'message' | null
  /** Whether its reader organises: then it says je. */
  isForOrganiser: boolean
  /** Whether the meeting is shown as a small table, with its programme. */
  hasMeeting: boolean
  /** Whether there are words for a button; it is shown when the letter got a link. */
  hasButton: boolean
  /**
   * Paragraphs after the button; `expired` only with a link, and where `answerable` stands too, it takes the place of
   * `calendar` when the calendar file asks for an answer.
   */
  closing: readonly string[]
}

/** The shape of every kind of letter. */
export const letterShapes: Record<LetterKind, LetterShape> = {
  calendarDeclined: shape({ paragraphs: ['opening', 'next'], hasButton: true, closing: ['expired'] }),
  incomingMail: shape({ text: 'message', isForOrganiser: true, closing: ['reply'] }),
  organiserSignIn: shape({ isForOrganiser: true, hasButton: true, closing: ['expired', 'notYou'] }),
  registrationLink: shape({ hasButton: true, closing: ['expired', 'notYou'] }),
  circleInvitation: shape({
    paragraphs: ['opening', 'next'],
    hasButton: true,
    closing: ['expired', 'notYou'],
  }),
  circleInvitationReminder: shape({
    paragraphs: ['opening', 'next'],
    hasButton: true,
    closing: ['expired', 'notYou'],
  }),
  registrationConfirmed: shape({ list: 'meetings', hasButton: true, closing: ['calendar', 'expired'] }),
  registrationWaiting: shape({ paragraphs: ['opening', 'next'], hasButton: true, closing: ['expired'] }),
  enteredConfirmed: shape({ list: 'meetings', hasButton: true, closing: ['calendar', 'undo', 'expired'] }),
  enteredWaiting: shape({ paragraphs: ['opening', 'next'], hasButton: true, closing: ['undo', 'expired'] }),
  seatGiven: shape({ list: 'meetings', hasButton: true, closing: ['calendar', 'expired'] }),
  seatOffered: shape({
    paragraphs: ['opening', 'deadline'],
    list: 'meetings',
    hasButton: true,
    closing: ['otherwise', 'expired'],
  }),
  offerDeclined: shape({ paragraphs: ['opening', 'again'] }),
  offerExpired: shape({ paragraphs: ['opening', 'again'] }),
  registrationRemoved: shape({ paragraphs: ['opening', 'reason', 'calendar'] }),
  registrationWithdrawn: shape({ paragraphs: ['opening', 'calendar'] }),
  participantLink: shape({ hasButton: true, closing: ['expired', 'notYou'] }),
  hostInvitation: shape({ paragraphs: ['opening', 'task'], hasButton: true, closing: ['expired'] }),
  hostRequest: shape({ paragraphs: ['opening', 'task'], hasButton: true, closing: ['answer', 'expired'] }),
  hostRequestWithdrawn: shape({ paragraphs: ['opening', 'next'] }),
  hostRequestAccepted: shape({ isForOrganiser: true, list: 'notes', closing: ['next'] }),
  hostRequestDeclined: shape({ isForOrganiser: true, list: 'notes', closing: ['next'] }),
  hostTaskReminder: shape({ list: 'tasks', hasButton: true, closing: ['done', 'expired'] }),
  meetingInvitation: shape({ hasMeeting: true, hasButton: true, closing: ['calendar', 'answerable'] }),
  meetingChanged: shape({
    list: 'changes',
    hasMeeting: true,
    hasButton: true,
    closing: ['calendar', 'answerable'],
  }),
  programmeChanged: shape({ list: 'changes', hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  meetingCancelled: shape({ hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  attendanceCancelled: shape({ hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  feedMeetingChanged: shape({ list: 'changes', hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  feedMeetingCancelled: shape({ hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  invitationTakenBack: shape({
    paragraphs: ['opening', 'next'],
    hasMeeting: true,
    hasButton: true,
    closing: ['calendar'],
  }),
  erasedCancelled: shape({ hasMeeting: true, closing: ['calendar', 'last'] }),
  substituteInvitation: shape({
    paragraphs: ['opening', 'who'],
    hasMeeting: true,
    hasButton: true,
    closing: ['calendar', 'answerable', 'expired'],
  }),
  substituteCancelled: shape({ hasMeeting: true, closing: ['calendar'] }),
  substituteDeclined: shape({ paragraphs: ['opening', 'next'], hasButton: true, closing: ['expired'] }),
  substituteTakesPart: shape({ paragraphs: ['opening', 'next'], hasButton: true, closing: ['expired'] }),
  substituteLink: shape({ hasButton: true, closing: ['expired', 'notYou'] }),
  newsPlaced: contribution(),
  newsReading: contribution(),
  newsMoved: contribution(),
  casePlaced: contribution(),
  caseMoved: contribution(),
  caseReturned: contribution(),
  expertDeclined: shape({ isForOrganiser: true, paragraphs: ['opening', 'next'] }),
  placedCaseWithdrawn: shape({ isForOrganiser: true, paragraphs: ['opening', 'next'] }),
  participantWithdrew: shape({ isForOrganiser: true, list: 'seats', closing: ['next'] }),
  contributionRequest: shape({ paragraphs: [], text: 'message', hasButton: true, closing: ['expired'] }),
  informationLink: shape({ hasButton: true, closing: ['expired', 'notYou'] }),
  guestInvitation: shape({
    hasMeeting: true,
    hasButton: true,
    closing: ['calendar', 'answerable', 'expired'],
  }),
  guestMeetingChanged: shape({ list: 'changes', hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  guestMeetingCancelled: shape({ hasMeeting: true, closing: ['calendar'] }),
  guestSignedOff: shape({ paragraphs: ['opening', 'again'], hasMeeting: true, closing: ['calendar'] }),
  guestLink: shape({ hasButton: true, closing: ['expired', 'notYou'] }),
  guestFollowUp: shape({
    paragraphs: ['opening', 'next'],
    hasButton: true,
    closing: ['expired', 'notYou'],
  }),
  expertInvitation: shape({
    paragraphs: ['opening', 'where', 'task'],
    hasButton: true,
    closing: ['expired'],
  }),
  expertConfirmed: shape({
    hasMeeting: true,
    hasButton: true,
    closing: ['calendar', 'answerable', 'expired'],
  }),
  expertSlotChanged: shape({ list: 'changes', hasMeeting: true, hasButton: true, closing: ['calendar'] }),
  expertSlotCancelled: shape({ hasMeeting: true, closing: ['calendar'] }),
  expertReleased: shape({ paragraphs: ['opening', 'again'], hasMeeting: true, closing: ['calendar'] }),
  saveTheDate: shape({ text: 'message', hasMeeting: true, hasButton: true, closing: ['expired'] }),
  callForCases: shape({ text: 'message', hasButton: true, closing: ['expired'] }),
  programmeReady: shape({
    text: 'message',
    list: 'cases',
    hasMeeting: true,
    hasButton: true,
    closing: ['expired'],
  }),
  answerReminder: shape({
    paragraphs: ['opening', 'silence'],
    hasMeeting: true,
    hasButton: true,
    closing: ['expired'],
  }),
  practicalInformation: shape({ list: 'practical', hasMeeting: true, hasButton: true, closing: ['cannot'] }),
  dayBefore: shape({ hasMeeting: true, hasButton: true, closing: ['cannot'] }),
  thanks: shape({ text: 'message', hasButton: true, closing: ['expired'] }),
  report: shape({ hasButton: true, closing: ['expired'] }),
  actionCheck: shape({ text: 'message', list: 'results', hasButton: true, closing: ['expired'] }),
}

// What became of something that somebody offered, with a note of the organiser.
function contribution(): LetterShape {
  return shape({ paragraphs: ['opening', 'next'], text: 'message', hasButton: true, closing: ['expired'] })
}

function shape(given: Partial<LetterShape>): LetterShape {
  return {
    paragraphs: ['opening'],
    list: null,
    text: null,
    isForOrganiser: false,
    hasMeeting: false,
    hasButton: false,
    closing: [],
    ...given,
  }
}

/** The paragraphs after the button that a letter has: what it says of an answer depends on whether one is read. */
export const closingOf = (
  { closing }: LetterShape,
  { isAnswerable, hasLink }: { isAnswerable: boolean; hasLink: boolean },
): string[] => {
  const instead = isAnswerable && closing.includes('answerable') ? 'calendar' : 'answerable'
  return closing.filter((key) => key !== instead && (hasLink || key !== 'expired'))
}
