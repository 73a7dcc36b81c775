import type { Trx } from '../db/connect.ts'

/** Meetings that named somebody as their host name nobody now; the city that hosts stays. */
export const removeHostPerson = async (trx: Trx, { personId }: { personId: string }): Promise<void> => {
  await trx
    .updateTable('meeting')
    .set({ host_person_id: null })
    .where('host_person_id', '=', personId)
    .execute()
}
