import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { calendarLetters } from './waiting-letters.ts'

/**
 * Looks once more, when letters are about to leave, which of them tell a calendar of a meeting that is over by now: by id
 * of the letter why it need not leave. One query.
 */
export const checkPast = async (
  db: Db,
  letters: readonly { id: string }[],
  now: Temporal.Instant,
): Promise<Map<string, 'past'>> => {
  const ids = letters.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const past = await calendarLetters(db)
    .leftJoin('information_meeting as information', 'information.id', 'guest.information_meeting_id')
    .where('letter.id', 'in', ids)
    .where(sql<boolean>`(coalesce(meeting.held_on, information.held_on)
      + coalesce(meeting.ends_at, information.ends_at))
      at time zone coalesce(meeting.time_zone, information.time_zone) <= ${now}`)
    .select('letter.id')
    .execute()
  return new Map(past.map(({ id }) => [id, 'past']))
}
