/** One meeting as a calendar shows it. The texts are raw: the builders clean them. */
export interface CalendarMeeting {
  /** Random UUID, one per invitation; tells nothing about who or what. */
  uid: string
  /** 0 for the first letter, one more for every later one. */
  sequence: number
  summary: string
  /** Empty when there is no place yet. */
  location: string
  /** Everything that a reader needs: some clients show only this. Lines are kept. */
  description: string
  /** Local date, `2027-03-30`. */
  heldOn: string
  /** Local time, `09:30`. */
  startsAt: string
  /** Local time on the same date, after `startsAt`. */
  endsAt: string
  /** IANA zone of the host city. */
  timeZone: string
}

/** The meeting as one recipient gets it by mail. */
export interface CalendarCopy extends CalendarMeeting {
  /** The mailbox that the letter comes from; the same for the whole life of the circle. */
  organiser: { name: string; address: string }
  /** The one recipient. */
  attendee: {
    name: string
    address: string
    participationStatus: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
  }
  /** Whether an answer is asked for; false when nobody reads the mailbox. */
  answerable: boolean
  /** When this version of the letter was made; frozen for retries. */
  madeAt: Temporal.Instant
  /** When the invitation was first made. */
  createdAt: Temporal.Instant
  /** Public page about the meeting (http or https), never a link with a token. */
  url: string | null
}

/** A meeting in somebody's feed. */
export interface FeedMeeting extends CalendarMeeting {
  /** The last change of this meeting; gives the event its stamp, so that the feed changes only when a meeting does. */
  changedAt: Temporal.Instant
  isCancelled: boolean
}

/** One person's feed: no names or addresses of anyone. */
export interface CalendarFeed {
  name: string
  /** The word in front of the title of a cancelled meeting, for instance `VERVALLEN`. */
  cancelledWord: string
  meetings: FeedMeeting[]
}
