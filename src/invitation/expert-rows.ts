import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '../db/connect.ts'
import type { ExpertInvitationTable } from '../db/expert-tables.ts'
import { afterWriting, type LifeRow } from './invitation-life.ts'

export type ExpertRow = Awaited<ReturnType<typeof loadSlots>>[number]

/**
 * The experts of a circle whose calendars may have to hear something, each with the slot that they are asked for: who
 * confirmed, and whose invitation runs. An item that was put aside still names the meeting that it was taken out of. One query.
 */
export const loadSlots = (db: Db, circleId: string) =>
  db
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', (join) =>
      join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
    )
    .where('meeting.circle_id', '=', circleId)
    .where((eb) =>
      eb.or([
        eb('expert.state', '=', 'confirmed'),
        eb.exists(
          eb
            .selectFrom('expert_invitation as running')
            .whereRef('running.expert_id', '=', 'expert.id')
            .where('running.state', '=', 'current')
            .select('running.id'),
        ),
      ]),
    )
    .select(['expert.id', 'expert.name', 'expert.email', 'expert.language', 'expert.state'])
    .select(['expert.revoked_at as revokedAt', 'item.id as itemId', 'item.title', 'meeting.id as meetingId'])
    .select('item.meeting_id as heldIn')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('deep_dive_part as part')
          .whereRef('part.item_id', '=', 'item.id')
          .select(['part.title', 'part.minutes'])
          .orderBy('part.position'),
      ).as('parts'),
    )
    .orderBy('expert.named')
    .execute()

/** The invitations of experts of a circle that run, and those whose end was not told yet. One query. */
export const loadExpertInvitations = (db: Db, circleId: string) =>
  db
    .selectFrom('expert_invitation')
    .innerJoin('expert', 'expert.id', 'expert_invitation.expert_id')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', (join) =>
      join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
    )
    .where('meeting.circle_id', '=', circleId)
    .where(({ eb, or, exists }) =>
      or([
        eb('expert_invitation.state', '=', 'current'),
        exists(
          eb
            .selectFrom('letter')
            .where('letter.stream_key', '=', sql<string>`'invitation:' || expert_invitation.id`)
            .where('letter.state', '=', 'held')
            .select('letter.id'),
        ),
      ]),
    )
    .select(['expert_invitation.id', 'expert_invitation.uid', 'expert_invitation.state'])
    .select('expert_invitation.sequence')
    .select(['expert_invitation.expert_id as expertId', 'expert_invitation.sent_facts as sentFacts'])
    .select('expert_invitation.participation_status as participationStatus')
    .select('expert_invitation.first_message_id as firstMessageId')
    .select('expert_invitation.created_at as createdAt')
    .execute()

/** Writes new and changed invitations of experts in one statement. */
export const saveExpertInvitations = async (
  trx: Trx,
  rows: (LifeRow & Pick<ExpertInvitationTable, 'expert_id'>)[],
): Promise<void> => {
  if (rows.length === 0) return
  await trx
    .insertInto('expert_invitation')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(afterWriting))
    .execute()
}
