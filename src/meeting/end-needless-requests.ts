import type { Trx } from '../db/connect.ts'

/**
 * Takes back every open request to host that was overtaken: the meeting was given a host by hand, or it was cancelled.
 * Lock the circle first, as whoever decided that did.
 * @returns the requests that ended, whose people must be told
 */
export const endNeedlessRequests = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<{ hostRequestIds: string[] }> => {
  const ended = await trx
    .updateTable('host_request')
    .from('meeting')
    .whereRef('meeting.id', '=', 'host_request.meeting_id')
    .where('meeting.circle_id', '=', circleId)
    .where('host_request.state', '=', 'asked')
    .where((eb) =>
      eb.or([eb('meeting.host_organisation_id', 'is not', null), eb('meeting.state', '=', 'cancelled')]),
    )
    .set({ state: 'withdrawn', answered_at: now })
    .returning('host_request.id')
    .execute()
  return { hostRequestIds: ended.map(({ id }) => id) }
}
