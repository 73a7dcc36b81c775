import { type ExpressionBuilder, sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import type { InvitationTable, ParticipationStatus, SentFacts } from '../db/letter-tables.ts'

/** An invitation that runs, whosever it is. */
export interface RunningInvitation {
  id: string
  uid: string
  sequence: number
  /** cancelled: its end was written, and waits to be told */
  state: 'current' | 'cancelled'
  participationStatus: ParticipationStatus
  firstMessageId: string
  sentFacts: SentFacts
  createdAt: Temporal.Instant
}

/** An invitation as it is from now on, whole, whether new or changed; whose it is stands beside it. */
export type LifeRow = Pick<InvitationTable, 'state' | 'sequence' | 'calendar_version' | 'first_message_id'> &
  Pick<InvitationTable, 'created_at' | 'changed_at'> & {
    id: string
    uid: string
    participation_status: ParticipationStatus
    /** SentFacts as JSON */
    sent_facts: string
  }

/** So many unpredictable pairs of an id and a UID, from the database. One query. */
export const newIds = async (trx: Trx, count: number): Promise<{ id: string; uid: string }[]> => {
  if (count === 0) return []
  const { rows } = await sql<{ id: string; uid: string }>`
    select gen_random_uuid() as id, gen_random_uuid() as uid from generate_series(1, ${count}::integer)`.execute(
    trx,
  )
  return rows
}

/** What of an invitation that is there already is written anew; the rest of it never changes. */
export const afterWriting = <Tables extends { excluded: LifeRow }>({
  ref,
}: ExpressionBuilder<Tables, 'excluded'>) => ({
  state: ref('excluded.state'),
  sequence: ref('excluded.sequence'),
  calendar_version: ref('excluded.calendar_version'),
  participation_status: ref('excluded.participation_status'),
  first_message_id: ref('excluded.first_message_id'),
  sent_facts: ref('excluded.sent_facts'),
  changed_at: ref('excluded.changed_at'),
})
