import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../db/connect.ts'
import { compareNames } from '../../people/name-sort.ts'
import { displayName } from '../../people/person-name.ts'
import type { Agenda } from '../agenda.ts'
import type { AgendaGroup } from '../intervision-groups.ts'
import type { Backstage, ScriptGroup } from './backstage.ts'

/**
 * What only the director's script tells of an agenda, all of it: who may not read it all takes things out (`forHost`).
 * The groups are those of the agenda, so that rooms and people are as everybody was told. Two statements at most.
 */
export const loadBackstage = async (db: Db, { lines }: Pick<Agenda, 'lines'>): Promise<Backstage> => {
  const groups = lines.find((line) => line.groups.length > 0)?.groups ?? []
  const memberIds = groups.flatMap((group) => group.memberIds)
  const [items, members] = await Promise.all([
    lines.length === 0
      ? []
      : itemsQuery(
          db,
          lines.map(({ itemId }) => itemId),
        ).execute(),
    memberIds.length === 0 ? [] : membersQuery(db, memberIds).execute(),
  ])
  return {
    items: items.map(({ materials, ...item }) => ({ ...item, materials: materials ?? '' })),
    groups: groups.map((group) => groupOf(group, members)),
  }
}

const itemsQuery = (db: Db, itemIds: string[]) =>
  db
    .selectFrom('programme_item as item')
    .leftJoin('deep_dive', 'deep_dive.item_id', 'item.id')
    .where('item.id', 'in', itemIds)
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

// Who has no seat any more is in no group either.
const membersQuery = (db: Db, registrationIds: string[]) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', 'in', registrationIds)
    .where('registration.state', '=', 'confirmed')
    .select(['registration.id', 'person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')

type Member = Awaited<ReturnType<ReturnType<typeof membersQuery>['execute']>>[number]

const groupOf = (
  { number, room, facilitator, case: brought, memberIds }: AgendaGroup,
  all: Member[],
): ScriptGroup => {
  const members = all.filter(({ id }) => memberIds.includes(id)).toSorted(compareNames)
  return {
    number,
    room,
    facilitator: facilitator?.name ?? null,
    caseTitle: brought?.title ?? null,
    people: members.length,
    members: members.map(displayName),
  }
}
