import type { Trx } from '../db/connect.ts'
import type { OccasionCircle } from './load-circle.ts'
import type { OccasionContext } from './load-context.ts'
import { lookAfterDrafts } from './look-after-drafts.ts'
import { isSameReader, type PlannedOccasion, planOccasions } from './plan.ts'
import { writeOccasion } from './write-occasion.ts'

/**
 * Brings the letters over time of a circle up to what is true now: its drafts are looked after, and whoever has none of
 * what is due gets one. Doing it twice writes nothing twice, also when two do it at the same moment.
 */
export const writeOccasions = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { circle, contextOf } = await lookAfterDrafts(trx, { circleId }, now)
  for (const planned of dueIn(circle, now))
    await writeMissing(trx, { context: await contextOf(planned.meeting.id), planned }, now)
}

interface Missing {
  context: OccasionContext
  planned: PlannedOccasion
  /** left out, it is as the circle chose */
  isDraft?: boolean
}

/** Writes one occasion of one meeting to each reader who has none that counts. Lock the circle first. */
export const writeMissing = async (
  trx: Trx,
  { context, planned: { occasion, missing, letters }, ...how }: Missing,
  now: Temporal.Instant,
): Promise<void> => {
  for (const reader of missing) {
    const last = letters.find((letter) => isSameReader(letter.reader, reader.key))
    const next = { version: (last?.version ?? 0) + 1, before: last?.letterId ?? null }
    await writeOccasion(trx, { context, occasion, reader, ...next, ...how }, now)
  }
}

/** Whether `writeOccasions` would have anything to do for a circle: letters to write, or drafts to look after. */
export const hasWork = (circle: OccasionCircle, now: Temporal.Instant): boolean =>
  circle.letters.some(({ state }) => state === 'draft') || dueIn(circle, now).length > 0

const dueIn = (circle: OccasionCircle, now: Temporal.Instant): PlannedOccasion[] =>
  planOccasions(circle, now).filter(({ why, missing }) => why === null && missing.length > 0)
