import { sql } from 'kysely'
import { isWithoutPlace } from './meeting-places.ts'

/**
 * The ids of the meetings to which a registration said that it cannot come, or at which it has no place; for a statement that reads `registration`.
 * An answer is about a day: after a move to another day it no longer counts, and they are asked again.
 */
export const absentFrom = sql<string[]>`(
  select coalesce(json_agg(meeting.id), '[]') from meeting
  left join meeting_answer on meeting_answer.meeting_id = meeting.id and meeting.held_on = meeting_answer.held_on
    and meeting_answer.registration_id = registration.id
  where meeting.circle_id = registration.circle_id
  and (meeting_answer.answer = 'cannot' or ${isWithoutPlace}))`
