import { sql } from 'kysely'
import type { Trx } from '../db/connect.ts'

interface Where {
  circleId: string
  /** whether who gets a place must hear it by an invitation; not for who comes from a file, or has one already */
  invites: boolean
}

/**
 * Brings the places at the meetings of a circle that have a capacity up to what is true: who no longer comes, and sends
 * nobody, gives theirs back; what is free goes to who comes and has none, in the order in which they got their seat or
 * said that they come after all. Nobody loses a place to another, also not by a lower capacity. Days that are over stay
 * as they were. Doing it twice changes nothing.
 *
 * Under the circle's lock: without it two processes give out the same place. A test shows it.
 * @returns whether the circle has a meeting with a capacity at all
 */
export const givePlaces = async (
  trx: Trx,
  { circleId, invites }: Where,
  now: Temporal.Instant,
): Promise<boolean> => {
  if (!(await hasCapacity(trx, circleId))) return false
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  await sql`
    delete from meeting_place using meeting, registration
    where meeting.id = meeting_place.meeting_id and registration.id = meeting_place.registration_id
    and meeting.circle_id = ${circleId} and meeting.held_on >= ${today}
    and not (${comes})`.execute(trx)
  await sql`
    insert into meeting_place (registration_id, meeting_id, given_at, invites)
    select registration_id, meeting_id, ${now}::timestamptz, ${invites} from (
      select registration.id as registration_id, meeting.id as meeting_id,
        meeting.capacity - (select count(*) from meeting_place held where held.meeting_id = meeting.id) as free,
        row_number() over (partition by meeting.id order by ${since}, registration.arrival) as turn
      from meeting
      inner join registration on registration.circle_id = meeting.circle_id
      left join meeting_place on meeting_place.meeting_id = meeting.id
        and meeting_place.registration_id = registration.id
      where meeting.circle_id = ${circleId} and meeting.capacity is not null and meeting.state = 'planned'
      and meeting.held_on >= ${today} and meeting_place.meeting_id is null and ${comes}
    ) as line where turn <= free`.execute(trx)
  return true
}

/**
 * Sees that somebody who is going to name a substitute has a place for them.
 * @returns false when the meeting is full and theirs was given to somebody else, or they never had one
 */
export const keepPlace = async (
  trx: Trx,
  { registrationId, meetingId }: { registrationId: string; meetingId: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ keeps: boolean; capacity: number | null; held: number }>`
    select capacity, exists (select from meeting_place where meeting_id = meeting.id
        and registration_id = ${registrationId}) as keeps,
      (select count(*)::int from meeting_place where meeting_id = meeting.id) as held
    from meeting where id = ${meetingId}`.execute(trx)
  const [meeting] = rows
  if (!meeting || meeting.capacity === null || meeting.keeps) return true
  if (meeting.held >= meeting.capacity) return false
  await trx
    .insertInto('meeting_place')
    .values({ registration_id: registrationId, meeting_id: meetingId, given_at: now, invites: false })
    .execute()
  return true
}

/** Whether somebody has no place at a meeting; for a statement that reads `meeting` and `registration`. */
export const isWithoutPlace = sql<boolean>`(meeting.capacity is not null and not exists (
  select from meeting_place where meeting_place.meeting_id = meeting.id
  and meeting_place.registration_id = registration.id))`

const hasCapacity = async (trx: Trx, circleId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .where('capacity', 'is not', null)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

// They come themselves, or somebody comes in their place.
const comes = sql<boolean>`registration.state = 'confirmed' and (
  not exists (select from meeting_answer where meeting_answer.meeting_id = meeting.id
    and meeting_answer.registration_id = registration.id and meeting_answer.held_on = meeting.held_on
    and meeting_answer.answer = 'cannot')
  or exists (select from substitute where substitute.meeting_id = meeting.id and substitute.ended_at is null
    and substitute.registration_id = registration.id and substitute.held_on = meeting.held_on))`

// Who comes back stands behind who came meanwhile.
const since = sql`greatest(registration.confirmed_at, (
  select changed_at from meeting_answer where meeting_answer.meeting_id = meeting.id
  and meeting_answer.registration_id = registration.id and meeting_answer.held_on = meeting.held_on))`
