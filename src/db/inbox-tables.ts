import type { ColumnType, Generated } from 'kysely'

// The tables of mail that comes in; part of the hand-written schema.

type Moment = Temporal.Instant

/** person: somebody wrote, and somebody must read it. dropped: nothing was done with it, `reason` says why. */
export type MailOutcome = 'person' | 'answer' | 'bounce' | 'automatic' | 'dropped'

/** One message that was read; the words of it only when a person wrote them. */
export interface IncomingMailTable {
  id: Generated<string>
  institute_id: string
  /** null when it could not be told which */
  circle_id: string | null
  /** of its Message-ID or, without one, of its bytes: the same message counts once */
  message_key: string
  /** place in the mailbox that it was read from; null when it was handed in */
  box_key: string | null
  received_at: Moment
  outcome: MailOutcome
  /** one word */
  reason: string
  from_name: string
  from_address: string
  subject: string
  body: string
  /** null for what nobody need read */
  state: 'new' | 'handled' | null
  handled_by: string | null
  handled_at: Moment | null
}

/** What somebody answered in their calendar, of one invitation of one of the three sorts. */
export interface CalendarAnswerTable {
  id: Generated<string>
  /** order of arrival */
  given: ColumnType<number, never, never>
  invitation_id: string | null
  guest_invitation_id: string | null
  expert_invitation_id: string | null
  status: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
  /** of the version that was answered */
  sequence: number
  stamped_at: Moment
  received_at: Moment
  /** our border said that it is from them; else it is only shown */
  is_trusted: boolean
  /** it answers a version that is no longer the last */
  is_older: boolean
}

/** An address at which letters are refused for good; what is written to it waits until a person looked. */
export interface UndeliverableAddressTable {
  institute_id: string
  address: string
  since: Moment
  /** of the server that refused */
  words: string
  letter_id: string | null
}

/** How the reading of a mailbox goes. */
export interface MailboxReadingTable {
  mailbox: string
  read_at: Moment | null
  failed_at: Moment | null
  /** of the last failure, empty since it went well again */
  fault: Generated<string>
}

export interface InboxTables {
  incoming_mail: IncomingMailTable
  calendar_answer: CalendarAnswerTable
  undeliverable_address: UndeliverableAddressTable
  mailbox_reading: MailboxReadingTable
}
