import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { whyNotPublish } from './circle.ts'
import { lockCircle } from './queries.ts'

/** Opens a circle for registration: its page becomes public and people can ask for a link. */
export const publishCircle = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ slug: string }, 'alreadyPublished' | 'noMeetings'>> => {
  const circle = await lockCircle(trx, circleId)
  const reason = whyNotPublish(circle.phase, circle.plannedMeetings)
  if (reason) return refused(reason)
  await trx
    .updateTable('circle')
    .set({ phase: 'registrationOpen', published_at: now, version: circle.version + 1 })
    .where('id', '=', circleId)
    .execute()
  return done({ slug: circle.slug })
}
