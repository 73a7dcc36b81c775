import type { Trx } from '../db/connect.ts'

/**
 * Removes what calendars were told and the own calendar links of these registrations. Who stands in for one of them
 * keeps their invitation until they heard that it ended.
 */
export const eraseInvitations = async (
  trx: Trx,
  { registrationIds }: { registrationIds: string[] },
): Promise<void> => {
  await trx
    .deleteFrom('invitation')
    .where('registration_id', 'in', registrationIds)
    .where('substitute_id', 'is', null)
    .execute()
  await trx.deleteFrom('calendar_feed').where('registration_id', 'in', registrationIds).execute()
}
