import type { AgendaReader } from '../agenda/personal-agenda.ts'
import { followMove, hasMovedSince } from '../agenda/release/follow-move.ts'
import { readSnapshot } from '../agenda/release/queries.ts'
import type { Snapshot } from '../agenda/release/snapshot.ts'
import type { Db, Trx } from '../db/connect.ts'
import type { SentFacts } from '../db/letter-tables.ts'
import { type InvitedMeeting, invitedMeetingFor } from './invited-meeting.ts'
import { type MeetingRow, meetingRows } from './meeting-rows.ts'

/** What was told last of a meeting, to one calendar. */
export interface LastTold {
  meetingId: string
  sentFacts: SentFacts
}

/**
 * The meetings of a circle as `meetingRows` gives them; first a version of a meeting that was moved follows it. Lock the
 * circle first.
 */
export const rowsInStep = async (
  trx: Trx,
  scope: { circleId: string; meetingId?: string },
  now: Temporal.Instant,
): Promise<MeetingRow[]> => {
  const rows = await meetingRows(trx, scope)
  const moved = rows.filter(
    (row) => row.state === 'planned' && row.release && hasMovedSince(readSnapshot(row.release.snapshot), row),
  )
  for (const { id: meetingId } of moved) await followMove(trx, { meetingId }, now)
  return moved.length === 0 ? rows : meetingRows(trx, scope)
}

/**
 * The meetings per reader, each with the older versions that some calendar was told last: no statement when there are
 * none, one otherwise.
 */
export const meetingsFor = async (
  db: Db,
  rows: readonly MeetingRow[],
  told: readonly LastTold[],
): Promise<{ id: string; tell: (reader: AgendaReader | null) => InvitedMeeting }[]> => {
  const earlier = await earlierReleases(db, rows, told)
  return rows.map((row) => ({ id: row.id, tell: invitedMeetingFor(row, earlier.get(row.id)) }))
}

const earlierReleases = async (
  db: Db,
  rows: readonly MeetingRow[],
  told: readonly LastTold[],
): Promise<Map<string, Map<number, Snapshot>>> => {
  const last = new Map(rows.map((row) => [row.id, row.release?.number]))
  const behind = new Map(
    told.flatMap(({ meetingId, sentFacts }) =>
      [sentFacts.told.release, sentFacts.before?.told.release].flatMap((number) =>
        number === undefined || number === (last.get(meetingId) ?? number)
          ? []
          : [[`${meetingId} ${number}`, { meetingId, number }] as const],
      ),
    ),
  )
  const found = new Map<string, Map<number, Snapshot>>()
  if (behind.size === 0) return found
  const releases = await db
    .selectFrom('agenda_release')
    .where(({ eb, or }) =>
      or(
        [...behind.values()].map(({ meetingId, number }) =>
          eb.and([eb('meeting_id', '=', meetingId), eb('number', '=', number)]),
        ),
      ),
    )
    .select(['meeting_id as meetingId', 'number', 'snapshot'])
    .execute()
  for (const { meetingId, number, snapshot } of releases)
    found.set(meetingId, new Map(found.get(meetingId)).set(number, readSnapshot(snapshot)))
  return found
}
