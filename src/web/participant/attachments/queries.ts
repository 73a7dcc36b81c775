import type { Db } from '../../../db/connect.ts'

/** A meeting of the circle that somebody registered for. @param number as it stands in the address */
export const findMeetingId = async (
  db: Db,
  registrationId: string,
  number: string,
): Promise<string | undefined> => {
  if (!/^\d{1,4}$/.test(number)) return undefined
  const meeting = await db
    .selectFrom('registration')
    .innerJoin('meeting', 'meeting.circle_id', 'registration.circle_id')
    .where('registration.id', '=', registrationId)
    .where('meeting.number', '=', Number(number))
    .select('meeting.id')
    .executeTakeFirst()
  return meeting?.id
}
