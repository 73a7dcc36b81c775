import { sql } from 'kysely'
import type { AttendanceState } from '../db/attendance-tables.ts'
import type { Trx } from '../db/connect.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { whyNotMark } from './attendance.ts'

export interface Mark {
  meetingId: string
  registrationId: string
  /** null takes an earlier mark back */
  state: AttendanceState | null
  /** when it was made at the door; later than now counts as now */
  madeAt: Temporal.Instant
}

/**
 * Notes whether somebody was at a meeting. The same mark may arrive any number of times and late: the one that was made
 * last holds, whatever the order of arrival, so two telephones at one door end up with the same list.
 * @returns refused with `notExpected` when the registration never held a seat or belongs to another circle,
 * `cancelled` when the meeting does not take place (or is not there)
 */
export const markAttendance = async (
  trx: Trx,
  { meetingId, registrationId, state, madeAt }: Mark,
  now: Temporal.Instant,
): Promise<Outcome<{ registrationId: string }, 'notExpected' | 'cancelled'>> => {
  const meeting = await findMeeting(trx, meetingId)
  if (!meeting || whyNotMark(meeting)) return refused('cancelled')
  if (!(await heldSeat(trx, { circleId: meeting.circleId, registrationId }))) return refused('notExpected')
  const markedAt = Temporal.Instant.compare(madeAt, now) > 0 ? now : madeAt
  await trx
    .insertInto('attendance')
    .values({ meeting_id: meetingId, registration_id: registrationId, state, marked_at: markedAt })
    .onConflict((conflict) =>
      conflict
        .columns(['registration_id', 'meeting_id'])
        .doUpdateSet({ state, marked_at: markedAt })
        .where(sql<boolean>`attendance.marked_at <= excluded.marked_at`),
    )
    .execute()
  return done({ registrationId })
}

/**
 * Marks everybody of a meeting who holds a seat and has no mark yet: `excused` who said not to come, `absent` the others.
 * @returns how many that were; refused when the meeting does not take place (or is not there)
 */
export const markRestAbsent = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<Outcome<{ count: number }, 'cancelled'>> => {
  const meeting = await findMeeting(trx, meetingId)
  if (!meeting || whyNotMark(meeting)) return refused('cancelled')
  const marked = await trx
    .insertInto('attendance')
    .columns(['meeting_id', 'registration_id', 'state', 'marked_at'])
    .expression((eb) =>
      eb
        .selectFrom('registration')
        .where('circle_id', '=', meeting.circleId)
        .where('state', '=', 'confirmed')
        .select((row) => [
          row.val(meetingId).$castTo<string>().as('meeting_id'),
          'registration.id as registration_id',
          stateOfRest(meetingId, meeting.heldOn).as('state'),
          row.val(now).as('marked_at'),
        ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['registration_id', 'meeting_id'])
        .doUpdateSet({ state: sql`excluded.state`, marked_at: now })
        .where('attendance.state', 'is', null),
    )
    .returning('registration_id')
    .execute()
  return done({ count: marked.length })
}

// An answer is about a day: after a move to another day it no longer counts.
const stateOfRest = (meetingId: string, heldOn: string) => sql<AttendanceState>`case when exists (
  select from meeting_answer where registration_id = registration.id and meeting_id = ${meetingId}
  and held_on = ${heldOn} and answer = 'cannot') then 'excused' else 'absent' end`

const findMeeting = (trx: Trx, meetingId: string) =>
  trx
    .selectFrom('meeting')
    .where('id', '=', meetingId)
    .select(['circle_id as circleId', 'state', 'held_on as heldOn'])
    .executeTakeFirst()

const heldSeat = async (
  trx: Trx,
  { circleId, registrationId }: { circleId: string; registrationId: string },
): Promise<boolean> => {
  const row = await trx
    .selectFrom('registration')
    .where('id', '=', registrationId)
    .where('circle_id', '=', circleId)
    .where('confirmed_at', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
