import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../db/connect.ts'
import { compareNames } from '../../people/name-sort.ts'
import { displayName } from '../../people/person-name.ts'
import type { Backstage } from './backstage.ts'

/**
 * What only the director's script tells of a meeting, all of it: who may not read it all takes things out (`forHost`).
 * Two statements, whatever there is in the programme.
 */
export const loadBackstage = async (db: Db, meetingId: string): Promise<Backstage> => {
  const [items, groups] = await Promise.all([
    itemsQuery(db, meetingId).execute(),
    groupsQuery(db, meetingId).execute(),
  ])
  return {
    items: items.map(({ materials, ...item }) => ({ ...item, materials: materials ?? '' })),
    groups: groups.map(({ members, firstName, namePrefix, lastName, ...group }) => ({
      ...group,
      facilitator:
        firstName === null
          ? null
          : displayName({ firstName, namePrefix: namePrefix ?? '', lastName: lastName ?? '' }),
      people: members.length,
      members: members.toSorted(compareNames).map(displayName),
    })),
  }
}

const itemsQuery = (db: Db, meetingId: string) =>
  db
    .selectFrom('programme_item as item')
    .leftJoin('deep_dive', 'deep_dive.item_id', 'item.id')
    .where('item.meeting_id', '=', meetingId)
    .orderBy('item.position')
    .select(['item.id as itemId', 'item.needs', 'item.internal_note as internalNote', 'deep_dive.materials'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('expert')
          .whereRef('expert.item_id', '=', 'item.id')
          .where('expert.revoked_at', 'is', null)
          .where('expert.state', '!=', 'declined')
          .where('expert.needs', '!=', '')
          .select(['expert.name', 'expert.needs'])
          .orderBy('expert.named'),
      ).as('expertNeeds'),
    )

const groupsQuery = (db: Db, meetingId: string) =>
  db
    .selectFrom('intervision_group as group')
    .leftJoin('person as facilitator', 'facilitator.id', 'group.facilitator_person_id')
    .leftJoin('case_offer', 'case_offer.id', 'group.case_id')
    .where('group.meeting_id', '=', meetingId)
    .orderBy('group.number')
    .select(['group.number', 'group.room', 'case_offer.title as caseTitle'])
    .select(['facilitator.first_name as firstName', 'facilitator.name_prefix as namePrefix'])
    .select('facilitator.last_name as lastName')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('intervision_member as member')
          .innerJoin('registration', 'registration.id', 'member.registration_id')
          .innerJoin('person', 'person.id', 'registration.person_id')
          .whereRef('member.group_id', '=', 'group.id')
          .where('registration.state', '=', 'confirmed')
          .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
          .select('person.last_name as lastName'),
      ).as('members'),
    )
