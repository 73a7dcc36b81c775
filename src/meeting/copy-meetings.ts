import type { Trx } from '../db/connect.ts'

/** A meeting, and the one that was made after it. */
export interface MeetingCopy {
  fromId: string
  id: string
}

/**
 * Gives a circle without meetings those of another, some days later: their themes, hours and how many people each holds.
 * The place and the host are to be decided anew. Meetings that were cancelled are left out, and numbers follow on.
 * @param input.days from the old days to the new ones; below zero when they come earlier
 */
export const copyMeetings = async (
  trx: Trx,
  { fromCircleId, toCircleId, days }: { fromCircleId: string; toCircleId: string; days: number },
  now: Temporal.Instant,
): Promise<MeetingCopy[]> => {
  const meetings = await trx
    .selectFrom('meeting')
    .where('circle_id', '=', fromCircleId)
    .where('state', '=', 'planned')
    .orderBy('number')
    .select(['id', 'theme', 'held_on', 'starts_at', 'ends_at', 'time_zone', 'capacity'])
    .execute()
  if (meetings.length === 0) return []
  const made = await trx
    .insertInto('meeting')
    .values(
      meetings.map(({ id: _, held_on, ...meeting }, at) => ({
        ...meeting,
        circle_id: toCircleId,
        number: at + 1,
        held_on: Temporal.PlainDate.from(held_on).add({ days }).toString(),
        import_key: null,
        host_organisation_id: null,
        host_person_id: null,
        changed_at: now,
        cancelled_at: null,
      })),
    )
    .returning(['id', 'number'])
    .execute()
  return made.flatMap(({ id, number }) => {
    const from = meetings[number - 1]
    return from ? [{ fromId: from.id, id }] : []
  })
}
