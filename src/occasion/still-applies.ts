import type { Db } from '../db/connect.ts'
import { keyOf, loadOccasionCircle } from './load-circle.ts'
import { isOccasion } from './occasions.ts'
import { type WhyNotTrue, whyNotTrue } from './plan.ts'

/**
 * Looks once more whether letters over time still apply, at the moment at which they are about to leave: by id of the
 * letter why one does not (any more). Letters of any other kind, and those that apply, are not in it. Nothing is locked:
 * what changes after this look was sent a moment before it changed.
 */
export const stillApplies = async (
  db: Db,
  letters: readonly { id: string; kind: string }[],
  now: Temporal.Instant,
): Promise<Map<string, WhyNotTrue>> => {
  const ids = letters.filter(({ kind }) => isOccasion(kind)).map(({ id }) => id)
  const reasons = new Map<string, WhyNotTrue>()
  if (ids.length === 0) return reasons
  for (const id of await orphans(db, ids)) reasons.set(id, 'causeGone')
  const rows = await loadRows(db, ids)
  for (const circleId of new Set(rows.map((row) => row.circleId))) {
    const circle = await loadOccasionCircle(db, circleId)
    for (const { circleId: of, kind, registrationId, substituteId, guestId, ...row } of rows) {
      if (of !== circleId || !isOccasion(kind)) continue
      const reader = keyOf({ registrationId, substituteId, guestId })
      const why = whyNotTrue(circle, { ...row, occasion: kind, reader }, now)
      if (why) reasons.set(row.letterId, why)
    }
  }
  return reasons
}

// Their meeting is no more. What an organiser sent once more was never written down as one, and leaves because they said so.
const orphans = async (db: Db, letterIds: string[]): Promise<string[]> => {
  const rows = await db
    .selectFrom('letter')
    .leftJoin('occasion_letter as written', 'written.letter_id', 'letter.id')
    .where('letter.id', 'in', letterIds)
    .where('letter.dedupe_key', 'like', 'occasion:%')
    .where('written.letter_id', 'is', null)
    .select('letter.id')
    .execute()
  return rows.map(({ id }) => id)
}

const loadRows = (db: Db, letterIds: string[]) =>
  db
    .selectFrom('occasion_letter as written')
    .innerJoin('letter', 'letter.id', 'written.letter_id')
    .innerJoin('meeting', 'meeting.id', 'written.meeting_id')
    .where('written.letter_id', 'in', letterIds)
    .select(['written.letter_id as letterId', 'letter.state', 'written.meeting_id as meetingId'])
    .select(['written.kind', 'written.held_on as heldOn', 'written.version'])
    .select(['written.registration_id as registrationId', 'written.substitute_id as substituteId'])
    .select(['written.guest_id as guestId', 'meeting.circle_id as circleId'])
    .execute()
