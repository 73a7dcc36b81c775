import type { Trx } from '../db/connect.ts'
import { lockMeeting, touchMeeting } from '../meeting/queries.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { raisePillar } from '../programme/raise-pillar.ts'
import { findOwnSlot, whyNotAnswer } from './own-slot.ts'

/**
 * Notes whether an expert comes; saying the same twice changes nothing. With a yes the pillar has come as far as filled,
 * and what was agreed is marked as changed by either answer. Refused when they were taken off, and from the day on.
 */
export const answerSlot = async (
  trx: Trx,
  { expertId, answer }: { expertId: string; answer: 'confirmed' | 'declined' },
  now: Temporal.Instant,
): Promise<Outcome<{ circleId: string }, 'notThere' | 'closed'>> => {
  const seen = await findOwnSlot(trx, expertId)
  if (!seen?.meetingId) return refused(seen ? 'closed' : 'notThere')
  const { meetingId, circleId } = seen
  await lockMeeting(trx, meetingId)
  const slot = await findOwnSlot(trx, expertId)
  if (!slot) return refused('notThere')
  if (whyNotAnswer(slot, now)) return refused('closed')
  if (slot.state === answer) return done({ circleId })
  await trx
    .updateTable('expert')
    .set({ state: answer, answered_at: now })
    .where('id', '=', expertId)
    .execute()
  const wasComing = slot.state === 'confirmed'
  if (answer === 'confirmed' || wasComing)
    await raisePillar(trx, { meetingId, kind: 'deepDive', to: 'filled' }, now)
  await touchMeeting(trx, meetingId, now)
  return done({ circleId })
}
