import type { ColumnType, Generated, JSONColumnType } from 'kysely'

// The tables of mail and invitation; part of the hand-written schema.

/** A link that is minted only when the letter is sent, so that it cannot expire in the queue. */
export interface LinkRequest {
  /** the placeholder it fills in the letter */
  name: string
  purpose: string
  subjectId: string
  /** only for a sign-in: the browser's request that the code is bound to */
  signInRequestId?: string
  /** only for a participant: which of their pages it leads to; without it, the first */
  page?: 'news' | 'cases' | MeetingPage
  /** the meeting that a MeetingPage is about; by its id, so that the link outlives every change of plan */
  meetingId?: string
}

/**
 * A participant's page about one meeting: their day, whether they come, what they thought of it, its report, and what
 * came of it.
 */
export type MeetingPage = 'day' | 'answer' | 'evaluation' | 'report' | 'outcome'

/**
 * draft: it waits until an organiser sends it, or discards it; withdrawn when its reason is gone before that.
 * held: it tells of an edit, and waits until it has been quiet for a while. blocked: its address takes no mail, until a
 * person looks.
 * written: its job is added at the end of the same transaction
 */
export type LetterState =
  | 'draft'
  | 'held'
  | 'written'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'failed'
  | 'superseded'
  | 'discarded'
  | 'withdrawn'
  | 'blocked'

type JsonWithDefault<T extends object> = ColumnType<T, string | undefined, string>

export interface LetterTable {
  id: Generated<string>
  /** order of writing */
  written: ColumnType<number, never, never>
  institute_id: string
  circle_id: string | null
  kind: string
  /** letters of one stream leave strictly in order */
  stream_key: string
  /** writing the same letter twice has no effect */
  dedupe_key: string
  sender_name: string
  sender_address: string
  recipient_name: string
  recipient_address: string
  language: 'nl' | 'en'
  /** values for the placeholders of this kind of letter */
  facts: JSONColumnType<Record<string, unknown>, string, string>
  link_requests: ColumnType<LinkRequest[], string | undefined, string>
  calendar_method: 'REQUEST' | 'CANCEL' | null
  calendar_text: string | null
  message_id: string
  in_reply_to: string | null
  /** where an answer goes when it is not to the sender */
  reply_to: string | null
  state: LetterState
  /** the whole message as it went out first; a retry sends the same bytes. Wiped after success: it holds links. */
  frozen_message: Buffer | null
  /** what went out, links replaced by a mark once sent */
  subject: string | null
  text_body: string | null
  html_body: string | null
  /** the lines above the message as it left; addresses of links in them are replaced by a mark */
  headers: string | null
  attempts: Generated<number>
  /** when a mail server first said "not now" about it */
  refused_since: Temporal.Instant | null
  /** of the last try; of a withdrawn letter, why: a key of its words */
  last_error: string | null
  /** tries that did not succeed, the latest at the end */
  tries: JsonWithDefault<LetterTry[]>
  written_at: Temporal.Instant
  /** when it was first taken up to be sent, and made */
  claimed_at: Temporal.Instant | null
  sent_at: Temporal.Instant | null
  /** it came back from the server that took it */
  bounced_at: Temporal.Instant | null
  /** what that server said */
  bounce_words: string | null
  /** of a held letter: the first edit that it tells of, which an earlier letter in its place told of already */
  held_since: Temporal.Instant | null
  /** of a held letter: when it leaves by itself */
  leave_after: Temporal.Instant | null
  /** when an organiser sent a draft or threw it away, and their name */
  decided_at: Temporal.Instant | null
  decided_by: string | null
  /** when an organiser sent a letter again that failed or came back, or said that it needs nothing more */
  settled_at: Temporal.Instant | null
  settled_by: string | null
  /** one press on a button for many letters */
  press_id: string | null
  /** made by the database: its words as a search looks for them */
  sought: ColumnType<string, never, never>
}

/** A try that did not succeed. */
export interface LetterTry {
  /** an instant, in ISO 8601 */
  at: string
  words: string
}

/** What a calendar letter said of its meeting: whatever of it is no longer true is news. */
export interface ToldFacts {
  theme: string
  /** '2027-03-30' */
  heldOn: string
  /** '09:30', local wall time */
  startsAt: string
  endsAt: string
  /** IANA name */
  timeZone: string
  /** the city */
  place: string
  venue: string
  address: string
  /** the way there in the host's words, and minutes on foot from the station, as JSON */
  route: string
  /**
   * SHA-256 of titles and minutes of the programme, and once a version was released of what in it is this person's; its
   * lines themselves are only told anew
   */
  programme: string
  /** the number of the version that was told; left out while nothing was released */
  release?: number
}

export interface SentFacts {
  /** by the last letter written, whether or not it has left */
  told: ToldFacts
  /** what held before that letter, as long as it could be taken back; null for the first letter */
  before: { told: ToldFacts; participationStatus: ParticipationStatus } | null
}

export type ParticipationStatus = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
export interface InvitationTable {
  id: Generated<string>
  registration_id: string
  meeting_id: string
  /** who comes in the place of who registered; null when it is theirs */
  substitute_id: string | null
  /** random; never used again after a cancellation */
  uid: Generated<string>
  state: 'current' | 'cancelled'
  /** of the last letter written for this uid; never decreases */
  sequence: number
  /** the meeting's calendar_version that the last letter told of */
  calendar_version: number
  participation_status: Generated<ParticipationStatus>
  first_message_id: string
  /** to tell old from new in words, and to see whether there is anything new at all */
  sent_facts: JSONColumnType<SentFacts, string, string>
  created_at: Temporal.Instant
  changed_at: Temporal.Instant
}

export interface CalendarFeedTable {
  id: Generated<string>
  registration_id: string
  /** "make a new link" raises it; the old address is dead at once */
  version: Generated<number>
  token_hash: Buffer
  changed_at: Temporal.Instant
}

export interface LetterTables {
  letter: LetterTable
  invitation: InvitationTable
  calendar_feed: CalendarFeedTable
}
