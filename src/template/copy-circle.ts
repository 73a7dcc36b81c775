import type { Circle } from '../circle/circle.ts'
import type { CircleInput } from '../circle/circle-input.ts'
import { copyOrganisations } from '../circle/copy-organisations.ts'
import { createCircle } from '../circle/create-circle.ts'
import type { Trx } from '../db/connect.ts'
import { copyMeetings } from '../meeting/copy-meetings.ts'
import { copyCircleTasks, copyPreparation } from '../programme/copy-preparation.ts'
import { layProgramme } from './lay-programme.ts'
import { takeProgrammes } from './take-programme.ts'

export interface CircleCopy
  extends Pick<CircleInput, 'title' | 'contactName' | 'contactEmail' | 'contactPhone'> {
  from: Circle
  /** from the old days to the new ones; below zero when they come earlier */
  days: number
}

/**
 * Makes a new circle, in draft, after one that is there: its description, partners and organisations, the lists of
 * tasks, and per meeting hours, theme, programme and tasks, all some days later. Without people, whatever they said or
 * were asked, places, hosts, letters and links. A test says of every table whether a copy carries it.
 */
export const copyCircle = async (
  trx: Trx,
  { from, days, ...given }: CircleCopy,
  now: Temporal.Instant,
): Promise<{ circleId: string; slug: string }> => {
  const { id: fromCircleId, slug: _, ...description } = from
  const period = { startsOn: later(from.startsOn, days), endsOn: later(from.endsOn, days) }
  const copy = await createCircle(trx, { ...description, ...period, ...given }, now)
  const circles = { fromCircleId, toCircleId: copy.circleId }
  await copyOrganisations(trx, circles)
  await copyCircleTasks(trx, circles)
  const meetings = await copyMeetings(trx, { ...circles, days }, now)
  await copyPreparation(trx, meetings, now)
  const programmes = await takeProgrammes(
    trx,
    meetings.map(({ fromId }) => fromId),
  )
  for (const { fromId, id } of meetings)
    await layProgramme(trx, { meetingId: id, items: programmes.get(fromId) ?? [] })
  return copy
}

const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
