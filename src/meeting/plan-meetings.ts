import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { concernsCalendars, type Meeting } from './meeting.ts'
import { differs, type PlannedMeeting, type PlanRefusal, pairs, whyNotPlan } from './plan.ts'
import { findHostChoices, type HostChoice, lockMeetings } from './queries.ts'

export interface SavedPlan {
  /** new meetings, which still need their programme */
  created: { id: string; number: number; startsAt: string; endsAt: string }[]
  /** meetings that went to another host: the links of the old one must end */
  hostChanged: string[]
}

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
  const reason = whyNotPlan(before, lines, hosts, now)
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
