import type { Db } from '../db/connect.ts'
import type { Agenda } from './agenda.ts'
import type { AgendaGroup } from './intervision-groups.ts'
import type { AgendaReader } from './personal-agenda.ts'

/** A group of which somebody is, or which they facilitate, with who else is in it. */
export interface OwnGroup extends Pick<AgendaGroup, 'id' | 'number' | 'room'> {
  /** display name; null while nobody facilitates it */
  facilitator: string | null
  caseId: string | null
  /** who has a seat and is in it, in no order */
  members: { firstName: string; namePrefix: string; lastName: string }[]
}

/**
 * The groups of an agenda in which somebody is or which they facilitate, by number: one at most as a member. Only for who
 * has a seat, which the caller knows. What its case says is not in it: that is for `readableCases` to give. One statement
 * at most.
 */
export const ownGroups = async (
  db: Db,
  { lines }: Pick<Agenda, 'lines'>,
  { registrationId, personId }: AgendaReader,
): Promise<OwnGroup[]> => {
  const all = lines.find(({ groups }) => groups.length > 0)?.groups ?? []
  const own = all.filter(
    ({ memberIds, facilitator }) =>
      memberIds.includes(registrationId) || (personId !== null && facilitator?.personId === personId),
  )
  if (own.length === 0) return []
  const rows = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('registration.id', 'in', own.flatMap(({ memberIds }) => memberIds).concat(registrationId))
    .where('registration.state', '=', 'confirmed')
    .select(['registration.id', 'person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select('person.last_name as lastName')
    .execute()
  return own.map(({ id, number, room, facilitator, case: brought, memberIds }) => ({
    ...{ id, number, room },
    facilitator: facilitator?.name ?? null,
    caseId: brought?.id ?? null,
    members: rows.filter((row) => memberIds.includes(row.id)).map(({ id: _, ...name }) => name),
  }))
}
