import { createHash } from 'node:crypto'
import { dayToFill } from '../agenda/laid-columns.ts'
import { layOut } from '../agenda/timing.ts'
import type { ToldFacts } from '../db/letter-tables.ts'
import { wallTimeOf } from '../time/day-words.ts'
import type { MeetingRow } from './meeting-rows.ts'

/** A meeting as calendars tell of it, in no language yet. */
export interface InvitedMeeting {
  id: string
  /** null for the information meeting, which stands outside the series */
  number: number | null
  /** the item that an expert is there for; null for who comes to the whole meeting */
  slot: string | null
  /** how many meetings the circle has, cancelled ones included */
  count: number
  isCancelled: boolean
  calendarVersion: number
  facts: ToldFacts
  /** the way there in the host's words; empty when nothing was said */
  route: string
  walkFromStationMinutes: number | null
  lines: { startsAt: string | null; title: string }[]
  /** the last time that anything of it was saved */
  changedAt: Temporal.Instant
  endsAt: Temporal.Instant
}

/** Puts the clock beside every line of the programme and gathers what a calendar tells. */
export const invitedMeeting = (row: MeetingRow): InvitedMeeting => {
  const lines = layOut(row.items, dayToFill(row)).lines.map(({ startMinute, title }) => ({
    startsAt: wallTimeOf(startMinute),
    title,
  }))
  return {
    id: row.id,
    number: row.number,
    slot: null,
    count: row.count ?? 0,
    isCancelled: row.state === 'cancelled',
    calendarVersion: row.calendarVersion,
    facts: factsOf(row),
    route: row.route ?? '',
    walkFromStationMinutes: row.walkFromStationMinutes,
    lines,
    changedAt: latest(row.changedAt, row.sectionChangedAt),
    endsAt: endOf(row),
  }
}

/** The later of two moments; null counts as long ago. */
export const latest = (one: Temporal.Instant, other: Temporal.Instant | null): Temporal.Instant =>
  other !== null && Temporal.Instant.compare(one, other) < 0 ? other : one

const factsOf = (row: MeetingRow): ToldFacts => ({
  theme: row.theme,
  heldOn: row.heldOn,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  timeZone: row.timeZone,
  place: row.place,
  venue: row.venueName ?? '',
  address: row.venueAddress ?? '',
  route: JSON.stringify([row.route ?? '', row.walkFromStationMinutes]),
  // Without clock times: they move along with the start, which is told by itself.
  programme: createHash('sha256')
    .update(JSON.stringify(row.items.map(({ title, minutes }) => [title, minutes])))
    .digest('base64url'),
})

/** When a meeting is over, only to tell that: where the clock shows the end twice, an hour does not matter. */
export const endOf = (row: Pick<MeetingRow, 'heldOn' | 'endsAt' | 'timeZone'>): Temporal.Instant =>
  Temporal.PlainDate.from(row.heldOn)
    .toZonedDateTime({ timeZone: row.timeZone, plainTime: row.endsAt })
    .toInstant()
