import { sql } from 'kysely'

/**
 * The ids of the meetings to which a registration said that it cannot come; for a statement that reads `registration`.
 * An answer is about a day: after a move to another day it no longer counts, and they are asked again.
 */
export const absentFrom = sql<string[]>`(
  select coalesce(json_agg(meeting.id), '[]') from meeting_answer
  inner join meeting on meeting.id = meeting_answer.meeting_id and meeting.held_on = meeting_answer.held_on
  where meeting_answer.registration_id = registration.id and meeting_answer.answer = 'cannot')`
