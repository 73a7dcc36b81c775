import type { Trx } from '../db/connect.ts'

/**
 * Tells that the venue or the route of a meeting changed, which calendars show: `calendar_version` grows by one.
 * The venue itself stands in the host's section; call this only for a meeting that is still to come.
 */
export const noteVenueChange = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('meeting')
    .set((eb) => ({ calendar_version: eb('calendar_version', '+', 1), changed_at: now }))
    .where('id', '=', meetingId)
    .execute()
}
