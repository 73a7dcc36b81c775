import { z } from 'zod'
import { severalLines } from '../circle/typed-text.ts'
import type { Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { findOwnSlot } from './own-slot.ts'

/** What an expert writes on their own page, as typed. Fault, by code: `tooLong`. */
export const expertWords = z.object({ needs: severalLines(2000), biography: severalLines(1500) })

export interface WordsSave extends z.output<typeof expertWords> {
  expertId: string
  /** of what was on the screen */
  version: number
}

/**
 * Saves what an expert needs and tells about themselves. Refused when another window of theirs saved since it was shown,
 * and when they were taken off or their item is in no programme.
 */
export const saveWords = async (
  trx: Trx,
  { expertId, version, needs, biography }: WordsSave,
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere' | 'changedMeanwhile'>> => {
  const seen = await findOwnSlot(trx, expertId)
  if (!seen?.meetingId) return refused('notThere')
  await lockMeeting(trx, seen.meetingId)
  const slot = await findOwnSlot(trx, expertId)
  if (!slot) return refused('notThere')
  if (slot.version !== version) return refused('changedMeanwhile')
  await trx
    .updateTable('expert')
    .set({ needs, biography, version: version + 1 })
    .where('id', '=', expertId)
    .execute()
  await touchMeeting(trx, seen.meetingId, now)
  return done({ circleId: seen.circleId })
}
