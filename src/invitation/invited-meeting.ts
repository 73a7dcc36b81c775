import type { AgendaReader } from '../agenda/personal-agenda.ts'
import type { ToldFacts } from '../db/letter-tables.ts'
import type { MeetingRow } from './meeting-rows.ts'
import { type EarlierReleases, programmeOf, type ReleasedDay } from './told-programme.ts'

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
  /** the version that the lines are of; null while nothing was released */
  released: ReleasedDay | null
  /** the last time that anything of it was saved */
  changedAt: Temporal.Instant
  endsAt: Temporal.Instant
}

/** Gathers what a calendar tells of a meeting, with the clock beside every line of its programme, to everybody alike. */
export const invitedMeeting = (row: MeetingRow): InvitedMeeting => invitedMeetingFor(row)(null)

/**
 * The same per reader: once a version was released everybody has their own lines of it.
 * @param earlier older versions that a calendar was told last, to say what is another
 */
export const invitedMeetingFor = (
  row: MeetingRow,
  earlier: EarlierReleases = new Map(),
): ((reader: AgendaReader | null) => InvitedMeeting) => {
  const tell = programmeOf(row, earlier)
  return (reader) => {
    const { lines, programme, released } = tell(reader)
    return {
      id: row.id,
      number: row.number,
      slot: null,
      count: row.count ?? 0,
      isCancelled: row.state === 'cancelled',
      calendarVersion: row.calendarVersion,
      facts: { ...factsOf(row), programme, ...(released ? { release: released.number } : {}) },
      route: row.route ?? '',
      walkFromStationMinutes: row.walkFromStationMinutes,
      lines,
      released,
      changedAt: latest(row.changedAt, row.sectionChangedAt),
      endsAt: endOf(row),
    }
  }
}

/** The later of two moments; null counts as long ago. */
export const latest = (one: Temporal.Instant, other: Temporal.Instant | null): Temporal.Instant =>
  other !== null && Temporal.Instant.compare(one, other) < 0 ? other : one

const factsOf = (row: MeetingRow): Omit<ToldFacts, 'programme'> => ({
  theme: row.theme,
  heldOn: row.heldOn,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  timeZone: row.timeZone,
  place: row.place,
  venue: row.venueName ?? '',
  address: row.venueAddress ?? '',
  route: JSON.stringify([row.route ?? '', row.walkFromStationMinutes]),
})

/** When a meeting is over, only to tell that: where the clock shows the end twice, an hour does not matter. */
export const endOf = (row: Pick<MeetingRow, 'heldOn' | 'endsAt' | 'timeZone'>): Temporal.Instant =>
  Temporal.PlainDate.from(row.heldOn)
    .toZonedDateTime({ timeZone: row.timeZone, plainTime: row.endsAt })
    .toInstant()
