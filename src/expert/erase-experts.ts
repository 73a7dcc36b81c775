import type { Trx } from '../db/connect.ts'
import { ERASED_NAME } from '../people/erase-person.ts'
import { deleteSlides } from '../programme/attachments/erase-adders.ts'

export interface EndedExperts {
  expertIds: string[]
  /** whose calendars may have to hear of it */
  circleIds: string[]
  /** the streams of the letters to them */
  streamKeys: string[]
}

/**
 * Takes somebody off every deep dive of an institute, found by their address. Bring the calendars of these circles up to
 * date, and then erase the experts by `eraseExperts`.
 */
export const endExperts = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
  now: Temporal.Instant,
): Promise<EndedExperts> => {
  const rows = await trx
    .selectFrom('expert')
    .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
    .innerJoin('meeting', (join) =>
      join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
    )
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('expert.email', '=', email)
    .select(['expert.id', 'circle.id as circleId'])
    .execute()
  const expertIds = rows.map(({ id }) => id)
  if (expertIds.length === 0) return { expertIds, circleIds: [], streamKeys: [] }
  await trx
    .updateTable('expert')
    .set({ revoked_at: now })
    .where('id', 'in', expertIds)
    .where('revoked_at', 'is', null)
    .execute()
  const invitations = await trx
    .selectFrom('expert_invitation')
    .where('expert_id', 'in', expertIds)
    .select('id')
    .execute()
  return {
    expertIds,
    circleIds: [...new Set(rows.map(({ circleId }) => circleId))],
    streamKeys: [
      ...expertIds.map((id) => `expert:${id}`),
      ...invitations.map(({ id }) => `invitation:${id}`),
    ],
  }
}

/** Takes everything that says who they are out of these experts, with their slides and what their calendars were told. */
export const eraseExperts = async (trx: Trx, expertIds: string[]): Promise<void> => {
  if (expertIds.length === 0) return
  await deleteSlides(trx, expertIds)
  await trx.deleteFrom('expert_invitation').where('expert_id', 'in', expertIds).execute()
  await trx
    .updateTable('expert')
    .set({
      name: ERASED_NAME,
      email: null,
      person_id: null,
      needs: '',
      biography: '',
      asked_at: null,
      answered_at: null,
    })
    .where('id', 'in', expertIds)
    .execute()
}
