import type { Trx } from '../db/connect.ts'
import { sendDrafts } from '../mail/drafts.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { hasEnded } from './due-moment.ts'
import { loadOccasionCircle } from './load-circle.ts'
import { lookAfterDrafts } from './look-after-drafts.ts'
import { type Occasion, occasionRules } from './occasions.ts'
import { type PlannedOccasion, planOccasions, type WhyNotNow } from './plan.ts'
import { writeMissing } from './write-occasions.ts'

/** Why an occasion cannot be sent by hand. */
export type WhyNotSend = Exclude<WhyNotNow, 'coming' | 'off'> | 'notOver'

/**
 * Why not; null when it can: also before its day, and where it is switched off. Nobody is thanked for a meeting that is
 * still to come.
 */
export const whyNotSend = (
  { why, meeting, occasion }: Pick<PlannedOccasion, 'why' | 'meeting' | 'occasion'>,
  now: Temporal.Instant,
): WhyNotSend | null => {
  if (why !== null && why !== 'coming' && why !== 'off') return why
  return occasionRules[occasion].when === 'after' && !hasEnded(meeting, now) ? 'notOver' : null
}

interface WhichOccasion {
  circleId: string
  instituteId: string
  meetingId: string
  occasion: Occasion
  /** name of the organiser who presses */
  by: string
}

/**
 * Lets the letters of one occasion of one meeting leave now, because an organiser says so: the drafts that wait, and one
 * to each reader who has none. Pressed twice, nobody gets it twice.
 * @returns how many leave
 */
export const sendOccasion = async (
  trx: Trx,
  { circleId, instituteId, meetingId, occasion, by }: WhichOccasion,
  now: Temporal.Instant,
): Promise<Outcome<{ count: number }, WhyNotSend>> => {
  // First what waits is brought up to what is true; from here on the circle is locked.
  const { contextOf } = await lookAfterDrafts(trx, { circleId }, now)
  const circle = await loadOccasionCircle(trx, circleId)
  const planned = planOccasions(circle, now).find(
    (one) => one.meeting.id === meetingId && one.occasion === occasion,
  )
  if (!planned) return refused('cancelled')
  const why = whyNotSend(planned, now)
  if (why) return refused(why)
  const letterIds = planned.letters.filter(({ state }) => state === 'draft').map(({ letterId }) => letterId)
  const sent = await sendDrafts(trx, { letterIds, instituteId, by, pressId: null }, now)
  await writeMissing(trx, { context: await contextOf(meetingId), planned, isDraft: false }, now)
  return done({ count: sent + planned.missing.length })
}
