import { mayReadCase } from '../intervision/case-readers.ts'
import type { Agenda, AgendaItem } from './agenda.ts'
import type { AgendaGroup } from './intervision-groups.ts'

/** Whose day it is. */
export interface AgendaReader {
  /** with a seat */
  registrationId: string
  /** null for who comes in the place of who registered: the same group, and no turns or case of somebody else */
  personId: string | null
}

/** What somebody does themselves in an item; the first that holds, when it is more than one. */
export type OwnTurn = 'leads' | 'bringsCase' | 'facilitates' | 'bringsNews'

/** One's own group. */
export interface PersonalGroup {
  number: number
  room: string
  /** empty while nobody facilitates it */
  facilitator: string
  /** null while there is none, and when this person may not read it */
  caseTitle: string | null
}

/** An item as one person lives it: without the groups of others, and `place` is the room of their own. */
export type PersonalLine = Omit<AgendaItem, 'groups'> & {
  group: PersonalGroup | null
  ownTurn: OwnTurn | null
}

/**
 * The day of one participant: every item with its times, in the intervision their own group and its room, and what is
 * theirs to do. Who is in no group yet has the item as everybody has it.
 */
export const personalAgenda = (agenda: Pick<Agenda, 'lines'>, reader: AgendaReader): PersonalLine[] =>
  agenda.lines.map(({ groups, ...item }) => {
    const own = ownGroup(groups, reader)
    return {
      ...item,
      place: own?.room || item.place,
      group: own && groupFor(own, reader),
      ownTurn: turnIn(item, own, reader),
    }
  })

// Where they are a member they spend the time; a group that they facilitate is theirs when they are in none.
const ownGroup = (groups: AgendaGroup[], { registrationId, personId }: AgendaReader): AgendaGroup | null =>
  groups.find(({ memberIds }) => memberIds.includes(registrationId)) ??
  groups.find(({ facilitator }) => personId !== null && facilitator?.personId === personId) ??
  null

const groupFor = (group: AgendaGroup, reader: AgendaReader): PersonalGroup => ({
  number: group.number,
  room: group.room,
  facilitator: group.facilitator?.name ?? '',
  caseTitle: group.case && mayRead(group.case, reader) ? group.case.title : null,
})

const mayRead = (brought: NonNullable<AgendaGroup['case']>, { registrationId, personId }: AgendaReader) =>
  personId !== null && mayReadCase({ kind: 'participant', registrationId, hasSeat: true }, brought.lock)

const turnIn = (
  { ids }: Pick<AgendaItem, 'ids'>,
  group: AgendaGroup | null,
  { registrationId, personId }: AgendaReader,
): OwnTurn | null => {
  if (personId === null) return null
  if (ids.leads.includes(personId)) return 'leads'
  if (group?.case?.lock.bringerId === registrationId) return 'bringsCase'
  if (group?.facilitator?.personId === personId) return 'facilitates'
  return ids.news.some((one) => one.registrationId === registrationId) ? 'bringsNews' : null
}
