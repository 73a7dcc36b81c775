import type { Trx } from '../../db/connect.ts'
import { dayOf } from '../agenda.ts'
import { findingsOf } from '../findings.ts'
import { loadAgenda } from '../load-agenda.ts'
import { withStretches } from '../stretches.ts'
import { type DayToFill, layOut } from '../timing.ts'
import { findRelease } from './queries.ts'
import { keepRelease } from './release-agenda.ts'
import type { Snapshot } from './snapshot.ts'

/** Whether a meeting is on another day, or has other hours, than its last version says. */
export const hasMovedSince = (snapshot: Pick<Snapshot, Hours>, meeting: Pick<DayToFill, Hours>): boolean =>
  HOURS.some((hour) => snapshot[hour] !== meeting[hour])

/**
 * Makes a version of its own for a meeting that was moved: the items of the last one, laid anew in the hours that it has
 * now. Nothing of the working version comes along, and the letter of the move is the only one that tells of it. Lock the
 * circle first.
 */
export const followMove = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const agenda = await loadAgenda(trx, { meetingId })
  const last = await findRelease(trx, { meetingId })
  if (!agenda || !last || !hasMovedSince(last.snapshot, agenda.meeting)) return
  const snapshot = relaid(last.snapshot, dayOf(agenda), agenda.visit.title)
  await keepRelease(trx, { meetingId, snapshot, last, note: '', by: null, cause: 'moved' }, now)
}

const HOURS = ['heldOn', 'startsAt', 'endsAt'] as const
type Hours = (typeof HOURS)[number]

const relaid = (snapshot: Snapshot, day: DayToFill, visitTitle: string): Snapshot => {
  const items = snapshot.lines.map((line) => ({ ...line, minutes: line.wantedMinutes }))
  const laidOut = layOut(items, day)
  const inside = { walk: day.walk, visitTitle }
  const { heldOn, startsAt, endsAt } = day
  return {
    ...{ heldOn, startsAt, endsAt },
    ...laidOut,
    lines: withStretches(laidOut.lines, inside),
    findings: findingsOf(laidOut, day),
  }
}
