import { sql } from 'kysely'
import type { Db, Trx } from '../db/connect.ts'
import { isWithoutPlace } from '../registration/meeting-places.ts'
import { standsIn } from '../registration/substitutes.ts'
import type { Group, GroupPerson } from './group.ts'

/** The groups of a meeting, by number. One statement. */
export const findGroups = (db: Db | Trx, meetingId: string): Promise<Group[]> =>
  db
    .selectFrom('intervision_group')
    .where('meeting_id', '=', meetingId)
    .select(['id', 'number', 'room', 'facilitator_person_id as facilitatorId', 'case_id as caseId'])
    .select('version')
    .orderBy('number')
    .execute()

/** Everybody with a seat in the circle of a meeting, each with their group there; in no order. One statement. */
export const findPeopleToDivide = (db: Db, meetingId: string): Promise<GroupPerson[]> =>
  db
    .selectFrom('meeting')
    .innerJoin('registration', 'registration.circle_id', 'meeting.circle_id')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('intervision_member', (join) =>
      join
        .onRef('intervision_member.registration_id', '=', 'registration.id')
        .onRef('intervision_member.meeting_id', '=', 'meeting.id'),
    )
    .leftJoin('meeting_answer', (join) =>
      join
        .onRef('meeting_answer.registration_id', '=', 'registration.id')
        .onRef('meeting_answer.meeting_id', '=', 'meeting.id')
        .onRef('meeting_answer.held_on', '=', 'meeting.held_on'),
    )
    .where('meeting.id', '=', meetingId)
    .where('registration.state', '=', 'confirmed')
    .select(['registration.id as registrationId', 'person.id as personId'])
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'intervision_member.group_id as groupId'])
    .select((eb) => eb.fn.coalesce('organisation.name', eb.val('')).as('organisation'))
    .select(
      sql<boolean>`(coalesce(meeting_answer.answer, 'comes') = 'comes' and not ${isWithoutPlace})`.as(
        'comes',
      ),
    )
    .select((eb) =>
      eb
        .selectFrom('substitute')
        .whereRef('substitute.meeting_id', '=', 'meeting.id')
        .whereRef('substitute.registration_id', '=', 'registration.id')
        .where(standsIn)
        .select('substitute.name')
        .as('substitute'),
    )
    .execute()
