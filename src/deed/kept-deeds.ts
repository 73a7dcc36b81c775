import type { Db, Trx } from '../db/connect.ts'
import { type Deed, type DeedKind, type DeedOwner, UNDO_WITHIN } from './deed.ts'

export type KeptDeed = Deed & {
  id: string
  page: string
  doneAt: Temporal.Instant
  undoneAt: Temporal.Instant | null
}

/** A deed of theirs, locked until the transaction ends, so that it is reversed once; undefined when there is none. */
export const lockDeed = async (
  trx: Trx,
  { deedId, instituteId, registrationId }: DeedOwner & { deedId: string },
): Promise<KeptDeed | undefined> => {
  const row = await trx
    .selectFrom('deed')
    .where('id', '=', deedId)
    .where('institute_id', '=', instituteId)
    .where('registration_id', 'is not distinct from', registrationId)
    .select(['id', 'kind', 'facts', 'page', 'done_at as doneAt', 'undone_at as undoneAt'])
    .forUpdate()
    .executeTakeFirst()
  // The cast: only noteDeed writes these rows, kind and facts together.
  return row as KeptDeed | undefined
}

/** Notes that a deed was reversed; it is not reversed again. */
export const noteUndone = async (trx: Trx, deedId: string, now: Temporal.Instant): Promise<void> => {
  await trx.updateTable('deed').set({ undone_at: now }).where('id', '=', deedId).execute()
}

export interface RecentDeed {
  id: string
  kind: DeedKind
  about: string
  page: string
  by: string | null
  doneAt: Temporal.Instant
}

/** What the organisers of an institute did and can still take back, latest first; a hundred at most. */
export const recentDeeds = async (
  db: Db,
  instituteId: string,
  now: Temporal.Instant,
): Promise<RecentDeed[]> => {
  const rows = await db
    .selectFrom('deed')
    .where('institute_id', '=', instituteId)
    .where('registration_id', 'is', null)
    .where('undone_at', 'is', null)
    .where('done_at', '>=', now.subtract(UNDO_WITHIN))
    .orderBy('done_at', 'desc')
    .orderBy('id')
    .limit(100)
    .select(['id', 'kind', 'about', 'page', 'done_by as by', 'done_at as doneAt'])
    .execute()
  // The cast: only noteDeed writes a kind.
  return rows as RecentDeed[]
}

/** Days after which nothing of a deed is kept. */
const KEPT_DAYS = 7

/** Removes deeds that nobody can take back any more, some days later: until then a late press hears why. */
export const forgetDeeds = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx
    .deleteFrom('deed')
    .where('done_at', '<', now.subtract({ hours: KEPT_DAYS * 24 }))
    .execute()
}
