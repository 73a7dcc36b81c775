import { concernsCalendars, hasBegun, type Meeting, whyNotChange } from './meeting.ts'
import type { MeetingInput } from './meeting-input.ts'
import type { HostChoice } from './queries.ts'

/** A line of the plan: a meeting that is there, with the version that was seen, or a new one. */
export interface PlannedMeeting extends Omit<MeetingInput, 'overlapIsMeant'> {
  existing: { id: string; version: number } | null
  /** its id in the file it comes from; new meetings only */
  importKey?: string
  /** who receives the circle on behalf of the host */
  hostPersonId?: string
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
 * Why a plan cannot be saved over the meetings that are there; null when it can. Lines that change nothing are let
 * through, whatever became of their meeting.
 * @param hosts organisations that may host
 */
export function whyNotPlan(
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

/** The meetings that are there, each with its line of the plan. */
export const pairs = (before: Meeting[], lines: PlannedMeeting[]): [Meeting, PlannedMeeting][] =>
  lines.flatMap((line) => {
    const meeting = before.find(({ id }) => id === line.existing?.id)
    return meeting ? [[meeting, line] satisfies [Meeting, PlannedMeeting]] : []
  })

/** Whether a line says anything else than what is there. */
export const differs = (meeting: Meeting, line: PlannedMeeting) =>
  concernsCalendars(meeting, line) ||
  meeting.timeZone !== line.timeZone ||
  meeting.theme !== line.theme ||
  meeting.hostOrganisationId !== line.hostOrganisationId
