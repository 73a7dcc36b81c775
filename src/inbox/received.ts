import type { MailOutcome } from '../db/inbox-tables.ts'
import type { IncomingMail } from './read-mail.ts'
import type { Whose } from './whose-mail.ts'

/** What was done with a message; `reason` is one word. */
export interface Received {
  outcome: MailOutcome
  reason: string
}

/** A message that was taken down and is being looked at. */
export interface MailAtHand {
  mail: IncomingMail
  whose: Whose
  mailId: string
  /** our border vouches for who sent it */
  isTrusted: boolean
}
