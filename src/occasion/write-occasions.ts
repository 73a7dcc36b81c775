import type { Trx } from '../db/connect.ts'
import { lockPhase } from '../invitation/catch-up.ts'
import { withdrawDrafts } from '../mail/drafts.ts'
import { loadOccasionCircle, type OccasionCircle, type WrittenOccasion } from './load-circle.ts'
import { loadContext, type OccasionContext } from './load-context.ts'
import { isSameReader, type PlannedOccasion, planOccasions, whyNotTrue } from './plan.ts'
import { refreshDrafts } from './refresh-drafts.ts'
import { writeOccasion } from './write-occasion.ts'

/**
 * Brings the letters over time of a circle up to what is true now: drafts that no longer hold are withdrawn, those that
 * do say what is so now, and whoever has none of what is due gets one. Doing it twice writes nothing twice, also when two
 * do it at the same moment.
 */
export const writeOccasions = async (
  trx: Trx,
  { circleId }: { circleId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await lockPhase(trx, circleId)
  const circle = await loadOccasionCircle(trx, circleId)
  const reasons = new Map(
    circle.letters
      .filter(({ state }) => state === 'draft')
      .flatMap((draft) => {
        const why = whyNotTrue(circle, draft, now)
        return why ? [[draft.letterId, why] as const] : []
      }),
  )
  for (const [letterId, why] of reasons) await withdrawDrafts(trx, [letterId], why)
  for (const { meeting, due, kept } of worksOf(circle, reasons, now)) {
    const context = await loadContext(trx, { circleId, meetingId: meeting.id })
    await refreshDrafts(trx, { context, drafts: kept, readers: circle.readers })
    for (const planned of due) await writeMissing(trx, { context, planned }, now)
  }
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
  circle.letters.some(({ state }) => state === 'draft') || worksOf(circle, new Map(), now).length > 0

interface Work {
  meeting: PlannedOccasion['meeting']
  due: PlannedOccasion[]
  /** drafts that still hold */
  kept: WrittenOccasion[]
}

const worksOf = (
  circle: OccasionCircle,
  untrue: ReadonlyMap<string, unknown>,
  now: Temporal.Instant,
): Work[] => {
  const planned = planOccasions(circle, now)
  return circle.meetings
    .map((meeting) => ({
      meeting,
      due: planned.filter((one) => one.meeting === meeting && one.why === null && one.missing.length > 0),
      kept: circle.letters.filter(
        (letter) =>
          letter.state === 'draft' && letter.meetingId === meeting.id && !untrue.has(letter.letterId),
      ),
    }))
    .filter(({ due, kept }) => due.length > 0 || kept.length > 0)
}
