import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { findOverview } from '../circle/queries.ts'
import type { MeetingOfCircle } from './meeting-of-circle.ts'

/**
 * One meeting with its circle, in one statement.
 * @param number as it stands in the address
 * @throws NotFound when this institute has no such circle, or the circle no such meeting
 */
export const findMeeting = async (
  deps: Deps,
  instituteId: string,
  { slug, number }: { slug: string; number: string },
): Promise<MeetingOfCircle> => {
  const circle = await findOverview(deps.db, { instituteId, slug })
  const meeting = circle?.meetings.find((one) => String(one.number) === number)
  if (!circle || !meeting) throw new NotFound()
  return { circle, meeting, seated: circle.registrations.filter(({ state }) => state === 'confirmed').length }
}
