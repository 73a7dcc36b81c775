import type { Db } from '../db/connect.ts'
import { isWithoutPlace } from './meeting-places.ts'
import { standsIn, substitutes } from './substitutes.ts'

/** How many people to count on at one meeting. */
export interface MeetingNumbers {
  /** participants with a seat who did not say that they cannot, and have a place */
  comes: number
  cannot: number
  /** who come in the place of somebody who cannot */
  substitutes: number
  /** who would come but waits for a place, because the meeting is full */
  noPlace: number
  /** people that the meeting holds; null sets no limit */
  capacity: number | null
}

/** Counts who comes to a meeting by what they said until now; zeros when there is no such meeting. One query. */
export const meetingNumbers = async (db: Db, meetingId: string): Promise<MeetingNumbers> => {
  const counted = await db
    .selectFrom('meeting')
    .innerJoin('registration', 'registration.circle_id', 'meeting.circle_id')
    .leftJoin('meeting_answer', (join) =>
      join
        .onRef('meeting_answer.registration_id', '=', 'registration.id')
        .onRef('meeting_answer.meeting_id', '=', 'meeting.id')
        .onRef('meeting_answer.held_on', '=', 'meeting.held_on'),
    )
    .where('meeting.id', '=', meetingId)
    .where('registration.state', '=', 'confirmed')
    .select(({ fn, eb, or }) => [
      fn
        .countAll<number>()
        .filterWhere(or([eb('meeting_answer.answer', 'is', null), eb('meeting_answer.answer', '=', 'comes')]))
        .filterWhere(isWithoutPlace, '=', false)
        .as('comes'),
      fn
        .countAll<number>()
        .filterWhere(or([eb('meeting_answer.answer', 'is', null), eb('meeting_answer.answer', '=', 'comes')]))
        .filterWhere(isWithoutPlace, '=', true)
        .as('noPlace'),
      fn.countAll<number>().filterWhere('meeting_answer.answer', '=', 'cannot').as('cannot'),
    ])
    .select((eb) =>
      substitutes(db)
        .where('meeting.id', '=', meetingId)
        .where(standsIn)
        .select(eb.fn.countAll<number>().as('substitutes'))
        .as('substitutes'),
    )
    .select((eb) =>
      eb
        .selectFrom('meeting as asked')
        .where('asked.id', '=', meetingId)
        .select('asked.capacity')
        .as('capacity'),
    )
    .executeTakeFirstOrThrow()
  return { ...counted, substitutes: counted.substitutes ?? 0, capacity: counted.capacity ?? null }
}

/** Somebody with a seat who does not come to one meeting. */
export interface Absentee {
  firstName: string
  namePrefix: string
  lastName: string
  /** who comes in their place; null when nobody does */
  substitute: string | null
}

/** Who said that they cannot come to a meeting, by name; for the organiser only. One query. */
export const absenteesOf = (db: Db, meetingId: string): Promise<Absentee[]> =>
  db
    .selectFrom('meeting_answer')
    .innerJoin('registration', 'registration.id', 'meeting_answer.registration_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.id', '=', 'meeting_answer.meeting_id')
        .onRef('meeting.held_on', '=', 'meeting_answer.held_on'),
    )
    .where('meeting.id', '=', meetingId)
    .where('meeting_answer.answer', '=', 'cannot')
    .where('registration.state', '=', 'confirmed')
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .select((eb) =>
      eb
        .selectFrom('substitute')
        .whereRef('substitute.meeting_id', '=', 'meeting.id')
        .whereRef('substitute.registration_id', '=', 'registration.id')
        .where(standsIn)
        .select('substitute.name')
        .as('substitute'),
    )
    .orderBy('person.last_name')
    .orderBy('person.first_name')
    .execute()
