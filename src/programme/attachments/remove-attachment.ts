import type { Trx } from '../../db/connect.ts'
import { lockMeeting } from '../../meeting/queries.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Adder, FORGOTTEN_AFTER, mayRemove } from './attachment.ts'

export interface WhichAttachment {
  meetingId: string
  attachmentId: string
  by: Adder
}

/** Takes a file away; it can be put back for some time. What is away already stays so. Refused when it is not theirs. */
export const removeAttachment = async (
  trx: Trx,
  which: WhichAttachment,
  now: Temporal.Instant,
): Promise<Outcome<{ name: string }, 'notThere'>> => setRemoved(trx, which, now)

/** Puts a file back that was taken away; its room was kept. Refused when it is not theirs, or deleted meanwhile. */
export const returnAttachment = async (
  trx: Trx,
  which: WhichAttachment,
): Promise<Outcome<{ name: string }, 'notThere'>> => setRemoved(trx, which, null)

/** Deletes the files that were taken away longer ago than FORGOTTEN_AFTER. */
export const forgetAttachments = async (trx: Trx, now: Temporal.Instant): Promise<void> => {
  await trx.deleteFrom('attachment').where('removed_at', '<', now.subtract(FORGOTTEN_AFTER)).execute()
}

const setRemoved = async (
  trx: Trx,
  { meetingId, attachmentId, by }: WhichAttachment,
  removedAt: Temporal.Instant | null,
): Promise<Outcome<{ name: string }, 'notThere'>> => {
  // Who adds a file counts those that are away: not while one comes back.
  await lockMeeting(trx, meetingId)
  const found = await trx
    .selectFrom('attachment')
    .where('id', '=', attachmentId)
    .where('meeting_id', '=', meetingId)
    .select(['name', 'removed_at as removedAt'])
    .select(['added_by_kind as addedByKind', 'added_by_id as addedById'])
    .executeTakeFirst()
  if (!found || !mayRemove(by, found)) return refused('notThere')
  const { name } = found
  if ((found.removedAt === null) === (removedAt === null)) return done({ name })
  await trx.updateTable('attachment').set({ removed_at: removedAt }).where('id', '=', attachmentId).execute()
  return done({ name })
}
