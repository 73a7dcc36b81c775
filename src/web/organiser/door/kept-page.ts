import { whyNotMark } from '../../../registration/attendance.ts'
import { firstMoment, resolveWallTime } from '../../../time/wall-time.ts'
import type { Door } from './queries.ts'

const HOURS_BEFORE = 24
const HOURS_AFTER = 2

/**
 * For how many seconds a telephone may keep the page at the door, to open it without connection: from a day before the
 * meeting begins until two hours after its end. 0 at any other time, and when nobody can be marked. Seconds instead of
 * a moment, because the clock of a telephone may be wrong.
 */
export const keptSeconds = (door: Door, now: Temporal.Instant): number => {
  const moment = (time: string) => firstMoment(resolveWallTime(door.heldOn, time, door.timeZone))?.toInstant()
  const [start, end] = [moment(door.startsAt), moment(door.endsAt)]
  if (!start || !end || whyNotMark(door)) return 0
  if (Temporal.Instant.compare(now, start.subtract({ hours: HOURS_BEFORE })) < 0) return 0
  return Math.max(0, Math.round(end.add({ hours: HOURS_AFTER }).since(now).total('seconds')))
}
