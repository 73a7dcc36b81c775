import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'

interface WhichDraft {
  letterId: string
  /** only a draft of this institute */
  instituteId: string
}

/**
 * Lets a draft leave, as if it were written now. Whoever presses second, or after it was discarded, is refused. Ask
 * first whether it is still true: the reason of a draft may be gone.
 */
export const sendDraft = async (
  trx: Trx,
  { letterId, instituteId }: WhichDraft,
  now: Temporal.Instant,
): Promise<Outcome<null, 'noDraft'>> => {
  const sent = await trx
    .updateTable('letter')
    .set({ state: 'written', written_at: now })
    .where('id', '=', letterId)
    .where('institute_id', '=', instituteId)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return sent ? done(null) : refused('noDraft')
}

/** Keeps a draft from ever leaving, because an organiser does not want it. Refused as sendDraft is. */
export const discardDraft = async (
  trx: Trx,
  { letterId, instituteId }: WhichDraft,
): Promise<Outcome<null, 'noDraft'>> => {
  const discarded = await trx
    .updateTable('letter')
    .set({ state: 'discarded' })
    .where('id', '=', letterId)
    .where('institute_id', '=', instituteId)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return discarded ? done(null) : refused('noDraft')
}

/** Takes drafts back whose reason is gone; those that left or were discarded meanwhile stay as they are. */
export const withdrawDrafts = async (trx: Trx, letterIds: string[]): Promise<void> => {
  if (letterIds.length === 0) return
  await trx
    .updateTable('letter')
    .set({ state: 'withdrawn' })
    .where('id', 'in', letterIds)
    .where('state', '=', 'draft')
    .execute()
}
