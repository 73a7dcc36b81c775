import type { Trx } from '../db/connect.ts'
import { ERASED_NAME, erasedAddress } from '../people/erase-person.ts'

/**
 * Takes somebody out of the requests to host of an institute: name, address and what they wrote. That their organisation
 * was asked stays; a request that was open is taken back.
 * @returns the requests that were theirs
 */
export const eraseHostRequests = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
  now: Temporal.Instant,
): Promise<{ hostRequestIds: string[] }> => {
  const requests = await trx
    .selectFrom('host_request')
    .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('host_request.email', '=', email)
    .select(['host_request.id', 'host_request.state', 'host_request.answered_at as answeredAt'])
    .execute()
  for (const { id, state, answeredAt } of requests)
    await trx
      .updateTable('host_request')
      .set({
        name: ERASED_NAME,
        email: erasedAddress(id),
        note: '',
        state: state === 'asked' ? 'withdrawn' : state,
        answered_at: answeredAt ?? now,
      })
      .where('id', '=', id)
      .execute()
  return { hostRequestIds: requests.map(({ id }) => id) }
}
