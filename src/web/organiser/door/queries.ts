import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'
import { standsIn } from '../../../registration/substitutes.ts'

/** Which meeting of which institute's circle; `number` as it stands in the address. */
export interface MeetingAddress {
  instituteId: string
  slug: string
  number: string
}

/**
 * One meeting and all whom it may expect, with what was marked so far, in one statement however many they are.
 * Undefined when this institute has no such circle, or the circle no such meeting.
 */
export const findDoor = (db: Db, { instituteId, slug, number }: MeetingAddress) =>
  db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.slug', '=', slug)
    .where('circle.institute_id', '=', instituteId)
    // No meeting has this number, and PostgreSQL would answer a text with an error.
    .where('meeting.number', '=', /^\d{1,4}$/.test(number) ? Number(number) : -1)
    .select(['meeting.id', 'meeting.number', 'meeting.theme', 'meeting.place', 'meeting.state'])
    .select(['meeting.held_on as heldOn', 'meeting.starts_at as startsAt', 'meeting.ends_at as endsAt'])
    .select('meeting.time_zone as timeZone')
    .select(['circle.id as circleId', 'circle.slug', 'circle.title'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('registration')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
          .leftJoin('attendance', (join) =>
            join
              .onRef('attendance.registration_id', '=', 'registration.id')
              .onRef('attendance.meeting_id', '=', 'meeting.id'),
          )
          .whereRef('registration.circle_id', '=', 'circle.id')
          .where('registration.confirmed_at', 'is not', null)
          .select(['registration.id', 'registration.state', 'attendance.state as mark'])
          .select((person) =>
            person
              .exists(
                person
                  .selectFrom('meeting_answer')
                  .whereRef('meeting_answer.registration_id', '=', 'registration.id')
                  .whereRef('meeting_answer.meeting_id', '=', 'meeting.id')
                  // An answer is about a day: after a move to another day it no longer counts.
                  .whereRef('meeting_answer.held_on', '=', 'meeting.held_on')
                  .where('meeting_answer.answer', '=', 'cannot')
                  .select('meeting_answer.answer'),
              )
              .as('saysCannot'),
          )
          .select((person) =>
            person
              .selectFrom('substitute')
              .whereRef('substitute.registration_id', '=', 'registration.id')
              .whereRef('substitute.meeting_id', '=', 'meeting.id')
              .where(standsIn)
              .limit(1)
              .select('substitute.name')
              .as('substitute'),
          )
          .select('person.id as personId')
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select(['person.last_name as lastName', 'person.job_title as jobTitle'])
          .select(['organisation.name as organisation', 'organisation.city']),
      ).as('people'),
    )
    .executeTakeFirst()

export type Door = NonNullable<Awaited<ReturnType<typeof findDoor>>>
export type DoorPerson = Door['people'][number]
