import type { Db } from '../../src/db/connect.ts'
import { anOrganiser } from '../factories/circle.ts'
import { fiveMeetings } from '../factories/invitation.ts'

/** The mailbox that every letter of the cases comes from. */
export const SENDER = 'agenda@example.org'

export type CaseCircle = Awaited<ReturnType<typeof aCaseCircle>>

/**
 * The circle of the cases: five meetings in their order, of which the second is on Tuesday 30 March 2027 from 09.30 to
 * 16.30 in the town hall of 's-Hertogenbosch, and its organiser. Nobody takes part yet.
 */
export const aCaseCircle = async (db: Db) => {
  const { circle, institute, circleId } = await fiveMeetings(db, { people: [] })
  await db.updateTable('institute').set({ sender_address: SENDER }).execute()
  const [first, second, third, fourth, fifth] = circle.meetings.map(({ id }) => id)
  if (!first || !second || !third || !fourth || !fifth) throw new Error('there are five meetings')
  await db.updateTable('meeting').set({ held_on: '2027-04-20' }).where('id', '=', third).execute()
  await db
    .updateTable('host_section')
    .set({ venue_name: 'Stadhuis', venue_address: "Wolvenhoek 1, 's-Hertogenbosch" })
    .where('meeting_id', '=', second)
    .execute()
  const organiser = await anOrganiser(db, institute.id)
  return {
    circleId,
    instituteId: institute.id,
    slug: circle.slug,
    /** of the organiser, with the circle behind it */
    desk: `/organiser/circles/${circle.slug}`,
    organiserId: organiser.id,
    /** by number, minus one */
    meetings: [first, second, third, fourth, fifth],
    second,
  }
}

/** The days of the five meetings, at the time at which each begins. */
export const STARTS = [
  '2026-12-10T09:30:00',
  '2027-03-30T09:30:00',
  '2027-04-20T09:30:00',
  '2027-05-06T09:30:00',
  '2027-06-24T09:30:00',
]
