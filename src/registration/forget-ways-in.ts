import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'
import { RETENTION_DAYS } from '../people/personal-data.ts'

/** Removes the address of somebody who asks for it from invitations and partners' links; the partner's count stays. */
export const eraseWaysIn = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  for (const table of ['invitee', 'recruitment'] as const)
    await trx
      .deleteFrom(table)
      .where('email', '=', email)
      .where('circle_id', 'in', (eb) =>
        eb.selectFrom('circle').where('institute_id', '=', instituteId).select('id'),
      )
      .execute()
}

/** Removes addresses some time after the last letter to them: invitations, and who asked by a partner's link only. */
export const forgetWaysIn = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  const before = now.subtract({ hours: RETENTION_DAYS.waysIn * 24 })
  await trx.deleteFrom('invitee').where(sql<boolean>`greatest(invited_at, reminded_at) < ${before}`).execute()
  await trx.deleteFrom('recruitment').where('email', 'is not', null).where('asked_at', '<', before).execute()
}
