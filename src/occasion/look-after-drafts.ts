import type { Trx } from '../db/connect.ts'
import { lockPhase } from '../invitation/catch-up.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import { loadOccasionCircle, type OccasionCircle } from './load-circle.ts'
import { loadContext, type OccasionContext } from './load-context.ts'
import { whyNotTrue } from './plan.ts'
import { refreshDrafts } from './refresh-drafts.ts'

/** A circle as it was found, and what letters about one of its meetings are written from, read once. */
export interface LookedAfter {
  circle: OccasionCircle
  contextOf: (meetingId: string) => Promise<OccasionContext>
}

/**
 * Brings the drafts of letters over time of a circle up to what is true now: those that no longer hold are withdrawn with
 * the reason, the others say what is so now. Writes no letter and lets none leave. The circle is locked afterwards.
 */
export const lookAfterDrafts = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<LookedAfter> => {
  await lockPhase(trx, circleId)
  const circle = await loadOccasionCircle(trx, circleId)
  const contextOf = onceEach((meetingId) => loadContext(trx, { circleId, meetingId }))
  const drafts = circle.letters
    .filter(({ state }) => state === 'draft')
    .map((draft) => ({ draft, why: whyNotTrue(circle, draft, now) }))
  for (const { draft, why } of drafts) if (why) await withdrawDrafts(trx, [draft.letterId], why)
  const kept = drafts.filter(({ why }) => why === null).map(({ draft }) => draft)
  for (const [meetingId, ofMeeting] of Map.groupBy(kept, (draft) => draft.meetingId))
    await refreshDrafts(trx, {
      context: await contextOf(meetingId),
      drafts: ofMeeting,
      readers: circle.readers,
    })
  return { circle, contextOf }
}

const onceEach = (load: LookedAfter['contextOf']): LookedAfter['contextOf'] => {
  const loaded = new Map<string, Promise<OccasionContext>>()
  return (meetingId) => {
    const known = loaded.get(meetingId) ?? load(meetingId)
    loaded.set(meetingId, known)
    return known
  }
}
