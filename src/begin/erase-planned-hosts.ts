import type { Trx } from '../db/connect.ts'

/** Forgets somebody who was to receive a meeting and was not told yet. */
export const erasePlannedHosts = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  await trx
    .deleteFrom('planned_host')
    .where('email', '=', email)
    .where('meeting_id', 'in', (eb) =>
      eb
        .selectFrom('meeting')
        .innerJoin('circle', 'circle.id', 'meeting.circle_id')
        .where('circle.institute_id', '=', instituteId)
        .select('meeting.id'),
    )
    .execute()
}
