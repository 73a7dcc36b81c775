import type { Db } from '../../db/connect.ts'
import type { ReleaseCause } from '../../db/release-tables.ts'
import type { ReleaseMark } from '../agenda.ts'
import type { Snapshot } from './snapshot.ts'

/** A version as it was released. */
export interface StoredRelease {
  snapshot: Snapshot
  mark: ReleaseMark
}

/** The last version of a meeting, or with `number` that one; null when there is none. One statement. */
export const findRelease = async (
  db: Db,
  { meetingId, number }: { meetingId: string; number?: number },
): Promise<StoredRelease | null> => {
  const row = await db
    .selectFrom('agenda_release')
    .where('meeting_id', '=', meetingId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .select(['number', 'note', 'released_at as releasedAt', 'snapshot'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { snapshot, ...mark } = row
  return { snapshot: readSnapshot(snapshot), mark }
}

/** One version in the list of a meeting. */
export interface ListedRelease extends ReleaseMark {
  cause: ReleaseCause
  /** name of an organiser; null when it was made by itself */
  by: string | null
}

/** The versions of a meeting, the last one first. One statement. */
export const findReleases = (db: Db, meetingId: string): Promise<ListedRelease[]> =>
  db
    .selectFrom('agenda_release')
    .where('meeting_id', '=', meetingId)
    .select(['number', 'note', 'released_at as releasedAt', 'cause', 'released_by as by'])
    .orderBy('number', 'desc')
    .execute()

/** A kept programme as `releaseAgenda` wrote it. */
export const readSnapshot = (kept: unknown): Snapshot =>
  // The cast: only that function writes the column, and nothing ever changes it.
  kept as Snapshot
