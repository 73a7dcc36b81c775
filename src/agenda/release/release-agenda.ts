import type { Trx } from '../../db/connect.ts'
import type { ReleaseCause } from '../../db/release-tables.ts'
import { whyNotChange } from '../../meeting/meeting.ts'
import { lockMeeting, touchMeeting } from '../../meeting/queries.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { loadAgenda } from '../load-agenda.ts'
import { differencesOf } from './differences.ts'
import { findRelease, type StoredRelease } from './queries.ts'
import { releaseMark } from './release-mark.ts'
import { type Snapshot, snapshotOf } from './snapshot.ts'

export interface ReleaseInput {
  meetingId: string
  /** the mark of the working version that was looked at */
  basedOn: string
  /** what is new, in the words of who releases; may be empty */
  note: string
  /** name of an organiser */
  by: string
}

export type ReleaseRefusal = 'past' | 'cancelled' | 'changedMeanwhile' | 'nothingPlanned'

/**
 * Makes the working version of a meeting the version that people see. Refused when it changed since it was looked at, so
 * that nothing is released unseen. The same version released twice is one release: the second time changes nothing.
 */
export const releaseAgenda = async (
  trx: Trx,
  { meetingId, basedOn, note, by }: ReleaseInput,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string; number: number }, ReleaseRefusal>> => {
  const meeting = await lockMeeting(trx, meetingId)
  const reason = whyNotChange(meeting, now)
  if (reason) return refused(reason)
  const agenda = await loadAgenda(trx, { meetingId })
  if (!agenda || agenda.lines.length === 0) return refused('nothingPlanned')
  const snapshot = snapshotOf(agenda)
  if (releaseMark(snapshot) !== basedOn) return refused('changedMeanwhile')
  const last = await findRelease(trx, { meetingId })
  const { circleId } = meeting
  if (last && releaseMark(last.snapshot) === basedOn) return done({ circleId, number: last.mark.number })
  const number = await keepRelease(trx, { meetingId, snapshot, last, note, by, cause: 'released' }, now)
  return done({ circleId, number })
}

interface NewRelease {
  meetingId: string
  snapshot: Snapshot
  /** the version before it */
  last: StoredRelease | null
  note: string
  by: string | null
  cause: ReleaseCause
}

/** Writes a version down, after the last one. Lock the meeting first. @returns its number */
export const keepRelease = async (
  trx: Trx,
  { meetingId, snapshot, last, note, by, cause }: NewRelease,
  now: Temporal.Instant,
): Promise<number> => {
  const number = (last?.mark.number ?? 0) + 1
  await trx
    .insertInto('agenda_release')
    .values({
      meeting_id: meetingId,
      ...{ number, cause, note, released_at: now, released_by: by },
      snapshot: JSON.stringify(snapshot),
      differences: JSON.stringify(last ? differencesOf(last.snapshot, snapshot) : []),
    })
    .execute()
  // Feeds are stamped with the last time that anything of a meeting was saved.
  await touchMeeting(trx, meetingId, now)
  return number
}
