import type { Trx } from '../db/connect.ts'

/** Removes what calendars were told and the own calendar links of these registrations. */
export const eraseInvitations = async (
  trx: Trx,
  { registrationIds }: { registrationIds: string[] },
): Promise<void> => {
  for (const table of ['invitation', 'calendar_feed'] as const)
    await trx.deleteFrom(table).where('registration_id', 'in', registrationIds).execute()
}
