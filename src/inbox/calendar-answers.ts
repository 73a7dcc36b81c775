import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** What somebody says in their calendar about one meeting, as far as it counts. */
export interface AnswerInCalendar {
  /** number of the meeting in its circle */
  number: number
  status: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE'
  receivedAt: Temporal.Instant
  firstName: string
  namePrefix: string
  lastName: string
  /** who answered in their place; null when they did themself */
  substitute: string | null
}

/**
 * The answers that stand in calendars: of the invitations of one meeting, or of one registration, to which our border
 * said that they come from who was invited, and about the day and place as they are now. By meeting and name. A no is no
 * absence: it takes nobody's place. One query.
 */
export const calendarAnswers = async (
  db: Db,
  of: { meetingId: string } | { registrationId: string },
): Promise<AnswerInCalendar[]> => {
  const which =
    'meetingId' in of
      ? sql`invitation.meeting_id = ${of.meetingId}`
      : sql`invitation.registration_id = ${of.registrationId}`
  // An answer that no longer counts was taken back from the invitation itself; which one counts, its status says.
  const { rows } = await sql<AnswerInCalendar>`
    select meeting.number, invitation.participation_status as status, answer.received_at as "receivedAt",
      person.first_name as "firstName", person.name_prefix as "namePrefix", person.last_name as "lastName",
      substitute.name as substitute
    from invitation
      join meeting on meeting.id = invitation.meeting_id
      join registration on registration.id = invitation.registration_id
      join person on person.id = registration.person_id
      left join substitute on substitute.id = invitation.substitute_id
      join lateral (
        select given.received_at from calendar_answer given
        where given.invitation_id = invitation.id and given.is_trusted
          and given.status = invitation.participation_status
        order by given.given desc limit 1) answer on true
    where ${which} and invitation.state = 'current'
    order by meeting.number, person.last_name, person.first_name, substitute.name nulls first`.execute(db)
  return rows
}
