import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'

/**
 * Everybody who ever registered for a circle, with what they answered and where they were, in one statement however
 * many they are. Undefined when this institute has no circle of that name.
 */
export const findPeople = (db: Db, { instituteId, slug }: { instituteId: string; slug: string }) =>
  db
    .selectFrom('circle')
    .where('circle.slug', '=', slug)
    .where('circle.institute_id', '=', instituteId)
    .select(['circle.id', 'circle.slug', 'circle.title', 'circle.phase', 'circle.ends_on as endsOn'])
    .select(['circle.capacity', 'circle.max_per_organisation as maxPerOrganisation'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('meeting')
          .whereRef('meeting.circle_id', '=', 'circle.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'meeting.held_on as heldOn', 'meeting.place', 'meeting.state']),
      ).as('meetings'),
      jsonArrayFrom(
        eb
          .selectFrom('registration')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
          .leftJoin('organiser as by', 'by.id', 'registration.out_of_turn_by')
          .leftJoin('registration_answers as answers', 'answers.registration_id', 'registration.id')
          .whereRef('registration.circle_id', '=', 'circle.id')
          .orderBy('registration.arrival')
          .select(['registration.id', 'registration.arrival', 'registration.state', 'registration.brings'])
          .select(['registration.offered_out_of_turn as isOutOfTurn', 'by.name as outOfTurnBy'])
          .select('registration.removal_reason as removalReason')
          // Inside JSON a moment is a text.
          .select([
            sql<string | null>`registration.offer_ends_at`.as('offerEndsAt'),
            sql<string | null>`registration.out_of_turn_at`.as('outOfTurnAt'),
            sql<string | null>`person.organisation_changed_at`.as('organisationChangedAt'),
            sql<boolean>`exists (select from undeliverable_address marked
              where marked.institute_id = circle.institute_id and marked.address = lower(person.email))`.as(
              'isUnreachable',
            ),
          ])
          .select(['registration.learning_question as learningQuestion', 'registration.may_host as mayHost'])
          .select('registration.registered_on as registeredOn')
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select(['person.last_name as lastName', 'person.job_title as jobTitle', 'person.email'])
          .select(['organisation.id as organisationId', 'organisation.name as organisation'])
          .select(['organisation.city', 'answers.practice', 'answers.expectation'])
          .select(['answers.case_offer as caseOffer', 'answers.photo_consent as photoConsent'])
          .select((person) =>
            jsonArrayFrom(
              person
                .selectFrom('attendance')
                .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
                .whereRef('attendance.registration_id', '=', 'registration.id')
                .where('attendance.state', 'is not', null)
                .orderBy('meeting.number')
                .select(['meeting.number', 'attendance.state']),
            ).as('attendance'),
          ),
      ).as('people'),
    ])
    .executeTakeFirst()

export type CirclePeople = NonNullable<Awaited<ReturnType<typeof findPeople>>>
export type ListedPerson = CirclePeople['people'][number]
