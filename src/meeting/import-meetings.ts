import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

export interface ImportedMeeting {
  key: string
  number: number
  theme: string
  heldOn: string
  startsAt: string
  endsAt: string
  timeZone: string
  place: string
  hostOrganisationId: string | null
  hostPersonId: string | null
}

/**
 * Makes the meetings of a file, or brings those with the same number up to what the file says. Calendars hear of a
 * meeting only when its day, times or place differ from before.
 * @returns key in the file → id
 */
export const importMeetings = async (
  trx: Trx,
  { circleId, meetings }: { circleId: string; meetings: ImportedMeeting[] },
  now: Temporal.Instant,
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  for (const meeting of meetings) {
    const facts = {
      import_key: meeting.key,
      theme: meeting.theme,
      held_on: meeting.heldOn,
      starts_at: meeting.startsAt,
      ends_at: meeting.endsAt,
      time_zone: meeting.timeZone,
      place: meeting.place,
      host_organisation_id: meeting.hostOrganisationId,
      host_person_id: meeting.hostPersonId,
    }
    const differs = sql<boolean>`(meeting.held_on, meeting.starts_at, meeting.ends_at, meeting.time_zone, meeting.place)
      is distinct from (excluded.held_on, excluded.starts_at, excluded.ends_at, excluded.time_zone, excluded.place)`
    const { id } = await trx
      .insertInto('meeting')
      .values({ ...facts, circle_id: circleId, number: meeting.number, changed_at: now })
      .onConflict((conflict) =>
        conflict.columns(['circle_id', 'number']).doUpdateSet({
          ...facts,
          calendar_version: sql`meeting.calendar_version + case when ${differs} then 1 else 0 end`,
          changed_at: sql`case when ${differs} then excluded.changed_at else meeting.changed_at end`,
        }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(meeting.key, id)
  }
  return ids
}
