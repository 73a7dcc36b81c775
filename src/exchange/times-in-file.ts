import { type ItemToLay, layOut, type Timed } from '../agenda/timing.ts'
import { reckonedWalk } from '../programme/visit-walk.ts'
import type { CircleFile } from './circle-file.ts'
import { itemKinds } from './file-words.ts'

/** The clock times of a meeting's items as they follow from what the file says of them, in its order. */
export const timesInFile = (
  meeting: CircleFile['meetings'][number],
  visits: CircleFile['projectVisits'],
): Timed<ItemToLay>[] => {
  const visit = visits.find(({ meetingId }) => meetingId === meeting.id)
  const items = meeting.agenda.map(({ type, minutes, leastMinutes, fixedStart }) => ({
    kind: itemKinds[type],
    minutes,
    leastMinutes: leastMinutes ?? null,
    fixedStart: fixedStart ?? null,
  }))
  return layOut(items, {
    heldOn: meeting.date,
    startsAt: meeting.start,
    endsAt: meeting.end,
    timeZone: meeting.timezone,
    walk: reckonedWalk({
      distanceMetres: visit?.distanceMeters ?? null,
      walkOutMinutes: visit?.walkOutMinutes ?? null,
      walkBackMinutes: visit?.walkBackMinutes ?? null,
    }),
  }).lines
}
