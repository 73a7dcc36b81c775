import type { Trx } from '../db/connect.ts'
import { lockMeeting } from '../meeting/queries.ts'

/**
 * Notes that the case of a group was discussed, or that it was not after all. From then on its bringer cannot change it.
 * A group without a case stays as it is.
 */
export const settleCase = async (
  trx: Trx,
  { meetingId, groupId, isDiscussed }: { meetingId: string; groupId: string; isDiscussed: boolean },
): Promise<void> => {
  await lockMeeting(trx, meetingId)
  await trx
    .updateTable('case_offer')
    .set({ state: isDiscussed ? 'discussed' : 'placed' })
    .where('state', '=', isDiscussed ? 'placed' : 'discussed')
    .where('id', '=', (eb) =>
      eb
        .selectFrom('intervision_group')
        .where('id', '=', groupId)
        .where('meeting_id', '=', meetingId)
        .select('case_id'),
    )
    .execute()
}
