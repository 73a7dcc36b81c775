import type { Trx } from '../db/connect.ts'

/** Ends whoever stands in for somebody at a meeting; nothing when nobody does. Lock the meeting first. */
export const endSubstitute = async (
  trx: Trx,
  { registrationId, meetingId }: { registrationId: string; meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('substitute')
    .set({ ended_at: now })
    .where('registration_id', '=', registrationId)
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .execute()
}
