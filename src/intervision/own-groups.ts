import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../db/connect.ts'

interface Name {
  firstName: string
  namePrefix: string
  lastName: string
}

/** A group of which somebody is, or which they facilitate. */
export interface OwnGroup {
  id: string
  number: number
  room: string
  /** null while nobody facilitates it */
  facilitator: Name | null
  hasCase: boolean
  /** who has a seat and is in it, in no order */
  members: Name[]
}

/**
 * The groups of a meeting in which somebody is or which they facilitate, by number: one at most as a member. Only for who
 * has a seat, which the caller knows. What its case says is not in it: that is for `readableCases` to give. One statement.
 */
export const ownGroups = async (
  db: Db,
  { meetingId, registrationId }: { meetingId: string; registrationId: string },
): Promise<OwnGroup[]> => {
  const rows = await db
    .selectFrom('intervision_group')
    .leftJoin('person as facilitator', 'facilitator.id', 'intervision_group.facilitator_person_id')
    .where('intervision_group.meeting_id', '=', meetingId)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('intervision_member')
            .whereRef('intervision_member.group_id', '=', 'intervision_group.id')
            .where('intervision_member.registration_id', '=', registrationId)
            .select('intervision_member.group_id'),
        ),
        eb(
          'intervision_group.facilitator_person_id',
          '=',
          eb.selectFrom('registration').where('id', '=', registrationId).select('person_id'),
        ),
      ]),
    )
    .select(['intervision_group.id', 'intervision_group.number', 'intervision_group.room'])
    .select(['facilitator.first_name as firstName', 'facilitator.name_prefix as namePrefix'])
    .select('facilitator.last_name as lastName')
    .select(sql<boolean>`intervision_group.case_id is not null`.as('hasCase'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('intervision_member')
          .innerJoin('registration', 'registration.id', 'intervision_member.registration_id')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .whereRef('intervision_member.group_id', '=', 'intervision_group.id')
          .where('registration.state', '=', 'confirmed')
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select('person.last_name as lastName'),
      ).as('members'),
    )
    .orderBy('intervision_group.number')
    .execute()
  return rows.map(({ firstName, namePrefix, lastName, ...group }) => ({
    ...group,
    facilitator:
      firstName === null ? null : { firstName, namePrefix: namePrefix ?? '', lastName: lastName ?? '' },
  }))
}
