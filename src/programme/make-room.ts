import type { Trx } from '../db/connect.ts'

/** Moves the items of a meeting from a position on one further. The caller holds the meeting's lock. */
export const makeRoom = async (
  trx: Trx,
  { meetingId, position }: { meetingId: string; position: number },
): Promise<void> => {
  // One statement: the order is checked when it ends, so no two items stand in each other's way.
  await trx
    .updateTable('programme_item')
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('position', '>=', position)
    .execute()
}
