import type { Trx } from '../db/connect.ts'
import { hasBegun, whyNotChange } from '../meeting/meeting.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { InformationInput } from './information-input.ts'
import { lockInformationMeeting } from './queries.ts'

export interface PlannedInformation extends InformationInput {
  circleId: string
  /** the save that was seen; null when there was none to be changed */
  version: number | null
}

/**
 * Plans the information meeting of a circle, or changes the one that is planned; after one was cancelled a new one can
 * be planned. A lower capacity takes nothing away from who signed up.
 * @returns refused with `changedMeanwhile` when another save was seen than the last, `past` once it has begun,
 *   `intoThePast` for a moment that is over
 */
export const planInformation = async (
  trx: Trx,
  { circleId, version, ...input }: PlannedInformation,
  now: Temporal.Instant,
): Promise<Outcome<{ informationMeetingId: string }, 'changedMeanwhile' | 'past' | 'intoThePast'>> => {
  const latest = await lockInformationMeeting(trx, circleId)
  const current = latest?.state === 'planned' ? latest : null
  if ((current?.version ?? null) !== version) return refused('changedMeanwhile')
  if (current && whyNotChange(current, now)) return refused('past')
  if (hasBegun(input, now)) return refused('intoThePast')
  const columns = {
    held_on: input.heldOn,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    time_zone: input.timeZone,
    place: input.place,
    programme: input.programme,
    capacity: input.capacity,
    changed_at: now,
  }
  if (!current) {
    const { id } = await trx
      .insertInto('information_meeting')
      .values({ ...columns, circle_id: circleId, cancelled_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    return done({ informationMeetingId: id })
  }
  await trx
    .updateTable('information_meeting')
    .set({ ...columns, version: current.version + 1 })
    .where('id', '=', current.id)
    .execute()
  return done({ informationMeetingId: current.id })
}
