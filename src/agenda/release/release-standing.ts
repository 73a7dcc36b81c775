import type { Db } from '../../db/connect.ts'
import type { Agenda } from '../agenda.ts'
import { findRelease } from './queries.ts'
import { releaseMark } from './release-mark.ts'
import { snapshotOf } from './snapshot.ts'

/** Where the working version of a meeting stands towards what people see. */
export interface ReleaseStanding {
  /** of the last version; null while there is none */
  number: number | null
  /** whether the working version holds something that people do not see yet */
  hasMore: boolean
}

/** Compares a working version, as `loadAgenda` gives it, with the last one that was released. One statement. */
export const releaseStanding = async (db: Db, working: Agenda): Promise<ReleaseStanding> => {
  const last = await findRelease(db, { meetingId: working.meeting.id })
  if (!last) return { number: null, hasMore: false }
  return {
    number: last.mark.number,
    hasMore: releaseMark(last.snapshot) !== releaseMark(snapshotOf(working)),
  }
}
