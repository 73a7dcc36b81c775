import type { Db } from '../../../../db/connect.ts'

/** A meeting of this institute by the parts of its address; undefined when there is none. */
export const findOwnMeeting = async (
  db: Db,
  { instituteId, slug, number }: { instituteId: string; slug: string; number: string },
): Promise<{ id: string } | undefined> => {
  if (!/^\d{1,4}$/.test(number)) return undefined
  return db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.institute_id', '=', instituteId)
    .where('circle.slug', '=', slug)
    .where('meeting.number', '=', Number(number))
    .select('meeting.id')
    .executeTakeFirst()
}
