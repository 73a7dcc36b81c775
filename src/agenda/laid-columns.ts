import { reckonedWalk, type VisitWalk } from '../programme/visit-walk.ts'
import type { DayToFill } from './timing.ts'

/** What laying out needs of an item, selected from `programme_item as item`. */
export const ITEM_COLUMNS = [
  'item.kind',
  'item.minutes',
  'item.least_minutes as leastMinutes',
  'item.fixed_start as fixedStart',
] as const

/** What it needs of the day, selected from `meeting` and, in an outer join, `host_section as section`. */
export const DAY_COLUMNS = [
  'meeting.held_on as heldOn',
  'meeting.starts_at as startsAt',
  'meeting.ends_at as endsAt',
  'meeting.time_zone as timeZone',
  'section.distance_metres as distanceMetres',
  'section.walk_out_minutes as walkOutMinutes',
  'section.walk_back_minutes as walkBackMinutes',
] as const

/** The day of those columns. */
export const dayToFill = ({
  heldOn,
  startsAt,
  endsAt,
  timeZone,
  ...walk
}: Omit<DayToFill, 'walk'> & VisitWalk): DayToFill => ({
  heldOn,
  startsAt,
  endsAt,
  timeZone,
  walk: reckonedWalk(walk),
})
