import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { concernsCalendars, hasBegun, type Meeting, whyNotChange } from './meeting.ts'
import type { MeetingInput } from './meeting-input.ts'
import { findHostChoices, type HostChoice, lockMeetings } from './queries.ts'

/** A line of the plan: a meeting that is there, with the version that was seen, or a new one. */
export interface PlannedMeeting extends Omit<MeetingInput, 'overlapIsMeant'> {
  existing: { id: string; version: number } | null
  /** its id in the file it comes from; new meetings only */
  importKey?: string
  /** who receives the circle on behalf of the host */
  hostPersonId?: string
}

export interface SavedPlan {
  /** new meetings, which still need their programme */
  created: { id: string; number: number; startsAt: string; endsAt: string }[]
  /** meetings that went to another host: the links of the old one must end */
  hostChanged: string[]
}

export type PlanRefusal =
  | 'changedMeanwhile'
  | 'past'
  | 'cancelled'
  | 'intoThePast'
  | 'unknownHost'
  | 'tooMany'

/** As many as one circle can hold; the table says the same. */
export const MOST_MEETINGS = 20

/**
 * Saves the whole plan of a circle at once: creates the new meetings and changes the others, which keep their id and
 * number. New ones get the next numbers, by date. Nothing is saved when one line is refused, nor when somebody else
 * changed or added a meeting since the plan was opened. Meetings that were held or cancelled may be left out.
 */
export const planMeetings = async (
  trx: Trx,
  { circleId, meetings }: { circleId: string; meetings: PlannedMeeting[] },
  now: Temporal.Instant,
): Promise<Outcome<SavedPlan, PlanRefusal>> => {
  const before = await lockMeetings(trx, circleId)
  const hosts = await findHostChoices(trx, circleId)
  const lines = meetings.map((line) => withPlaceOfHost(line, hosts))
  const reason = whyNot(before, lines, hosts, now)
  if (reason) return refused(reason)

  const changed = pairs(before, lines).filter(([meeting, line]) => differs(meeting, line))
  for (const [meeting, line] of changed) await change(trx, meeting, line, now)
  const created = await create(trx, circleId, before, lines, now)
  const hostChanged = changed
    .filter(([meeting, line]) => meeting.hostOrganisationId !== line.hostOrganisationId)
    .map(([meeting]) => meeting.id)
  return done({ created, hostChanged })
}

const withPlaceOfHost = (line: PlannedMeeting, hosts: HostChoice[]): PlannedMeeting =>
  line.place ? line : { ...line, place: hosts.find(({ id }) => id === line.hostOrganisationId)?.city ?? '' }

const pairs = (before: Meeting[], lines: PlannedMeeting[]): [Meeting, PlannedMeeting][] =>
  lines.flatMap((line) => {
    const meeting = before.find(({ id }) => id === line.existing?.id)
    return meeting ? [[meeting, line] satisfies [Meeting, PlannedMeeting]] : []
  })

function whyNot(
  before: Meeting[],
  lines: PlannedMeeting[],
  hosts: HostChoice[],
  now: Temporal.Instant,
): PlanRefusal | null {
  const known = pairs(before, lines)
  const ids = new Set(known.map(([meeting]) => meeting.id))
  if (ids.size !== lines.filter(({ existing }) => existing).length) return 'changedMeanwhile'
  if (before.some((meeting) => !ids.has(meeting.id) && !whyNotChange(meeting, now))) return 'changedMeanwhile'
  for (const [meeting, line] of known) {
    if (meeting.version !== line.existing?.version) return 'changedMeanwhile'
    if (!differs(meeting, line)) continue
    const reason = whyNotChange(meeting, now)
    if (reason) return reason
    // As in moveMeeting. A new one may lie in the past: a circle can be entered while it runs.
    if (concernsCalendars(meeting, line) && hasBegun(line, now)) return 'intoThePast'
  }
  const isHost = new Set(hosts.map(({ id }) => id))
  // A host that nobody chose anew may stay, also when its people have all withdrawn since.
  const keepsHost = new Map(known.map(([meeting, line]) => [line, meeting.hostOrganisationId]))
  const chosen = lines.filter((line) => line.hostOrganisationId !== (keepsHost.get(line) ?? null))
  if (chosen.some((line) => line.hostOrganisationId && !isHost.has(line.hostOrganisationId)))
    return 'unknownHost'
  return before.length + lines.length - known.length > MOST_MEETINGS ? 'tooMany' : null
}

const differs = (meeting: Meeting, line: PlannedMeeting) =>
  concernsCalendars(meeting, line) ||
  meeting.timeZone !== line.timeZone ||
  meeting.theme !== line.theme ||
  meeting.hostOrganisationId !== line.hostOrganisationId

const change = async (trx: Trx, meeting: Meeting, line: PlannedMeeting, now: Temporal.Instant) => {
  const isForCalendars = concernsCalendars(meeting, line) || meeting.timeZone !== line.timeZone
  const hasNewHost = meeting.hostOrganisationId !== line.hostOrganisationId
  await trx
    .updateTable('meeting')
    .set({ ...columnsOf(line), version: meeting.version + 1, changed_at: now })
    .$if(isForCalendars, (update) =>
      update.set((eb) => ({ calendar_version: eb('calendar_version', '+', 1) })),
    )
    // The person who received the circle belongs to the host that it goes away from.
    .$if(hasNewHost, (update) => update.set({ host_person_id: line.hostPersonId ?? null }))
    .where('id', '=', meeting.id)
    .execute()
}

const create = async (
  trx: Trx,
  circleId: string,
  before: Meeting[],
  lines: PlannedMeeting[],
  now: Temporal.Instant,
): Promise<SavedPlan['created']> => {
  const fresh = lines
    .filter(({ existing }) => !existing)
    .toSorted((a, b) => (a.heldOn + a.startsAt < b.heldOn + b.startsAt ? -1 : 1))
  if (fresh.length === 0) return []
  const last = Math.max(0, ...before.map(({ number }) => number))
  const rows = fresh.map((line, at) => ({
    ...columnsOf(line),
    circle_id: circleId,
    number: last + at + 1,
    import_key: line.importKey ?? null,
    host_person_id: line.hostPersonId ?? null,
    changed_at: now,
    cancelled_at: null,
  }))
  return trx
    .insertInto('meeting')
    .values(rows)
    .returning(['id', 'number', 'starts_at as startsAt', 'ends_at as endsAt'])
    .execute()
}

const columnsOf = (line: PlannedMeeting) => ({
  theme: line.theme,
  held_on: line.heldOn,
  starts_at: line.startsAt,
  ends_at: line.endsAt,
  time_zone: line.timeZone,
  place: line.place,
  host_organisation_id: line.hostOrganisationId,
})
