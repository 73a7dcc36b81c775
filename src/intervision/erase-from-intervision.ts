import type { Trx } from '../db/connect.ts'

/**
 * Takes somebody out of the intervision: every case that they offered, their places in groups, and the groups that they
 * facilitate. A group whose case goes stays, without one.
 */
export const eraseFromIntervision = async (
  trx: Trx,
  { personId, registrationIds }: { personId: string; registrationIds: readonly string[] },
): Promise<void> => {
  await trx
    .updateTable('intervision_group')
    .set({ facilitator_person_id: null })
    .where('facilitator_person_id', '=', personId)
    .execute()
  if (registrationIds.length === 0) return
  await trx.deleteFrom('intervision_member').where('registration_id', 'in', registrationIds).execute()
  await trx.deleteFrom('case_offer').where('registration_id', 'in', registrationIds).execute()
}
