import { listGuests } from '../../../information/guests.ts'
import type { InformationMeeting } from '../../../information/information-meeting.ts'
import { findInformationMeeting } from '../../../information/queries.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { theCircle } from '../ways-in/the-circle.ts'
import type { TheMeeting } from './the-meeting.ts'

/** What an organiser sees of an information meeting, in three queries. @throws NotFound when there is no such circle */
export const theMeeting = async (deps: Deps, instituteId: string, slug: string): Promise<TheMeeting> => {
  const circle = await theCircle(deps, instituteId, slug)
  const meeting = (await findInformationMeeting(deps.db, circle.id)) ?? null
  return { circle, meeting, guests: meeting ? await listGuests(deps.db, meeting.id) : [] }
}

/** The same, of a circle that has one. @throws NotFound when none was ever planned */
export const plannedMeeting = async (
  deps: Deps,
  instituteId: string,
  slug: string,
): Promise<TheMeeting & { meeting: InformationMeeting }> => {
  const { meeting, ...found } = await theMeeting(deps, instituteId, slug)
  if (!meeting) throw new NotFound()
  return { ...found, meeting }
}
