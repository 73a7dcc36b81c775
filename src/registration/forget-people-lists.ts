import type { Trx } from '../db/connect.ts'
import { RETENTION_DAYS } from '../people/personal-data.ts'

/** Removes lists of people some days after they were confirmed, also one that never came to its end. */
export const forgetPeopleLists = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx
    .deleteFrom('people_list')
    .where('given_at', '<', now.subtract({ hours: RETENTION_DAYS.list * 24 }))
    .execute()
}

/** Removes somebody who asks for it from the lists of an institute; who was not entered yet is not entered any more. */
export const eraseFromLists = async (
  trx: Trx,
  { instituteId, email }: { instituteId: string; email: string },
): Promise<void> => {
  await trx
    .deleteFrom('people_list_row')
    .where('email', '=', email)
    .where('people_list_id', 'in', (eb) =>
      eb
        .selectFrom('people_list')
        .innerJoin('circle', 'circle.id', 'people_list.circle_id')
        .where('circle.institute_id', '=', instituteId)
        .select('people_list.id'),
    )
    .execute()
}
