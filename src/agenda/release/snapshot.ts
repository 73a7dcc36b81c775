import type { Agenda, AgendaItem } from '../agenda.ts'
import type { AgendaGroup } from '../intervision-groups.ts'

/**
 * A programme as it was released. It holds no name, and no text of a person's own: ids stand for them, so that what is
 * taken back, or erased, is gone from every version, and a version itself never has to change.
 */
export interface Snapshot extends Laid {
  /** when the meeting was, as it was released */
  heldOn: string
  startsAt: string
  endsAt: string
  lines: ReleasedLine[]
}

/** What belongs to the programme as a whole. */
export type Laid = Omit<Agenda, keyof Surroundings | 'release' | 'lines'>

/** What is read as it is now, whatever was released: letters of its own tell of it. */
export type Surroundings = Pick<
  Agenda,
  | 'circle'
  | 'contact'
  | 'institute'
  | 'meeting'
  | 'venue'
  | 'visit'
  | 'onTheDay'
  | 'welcome'
  | 'speaker'
  | 'lookBack'
  | 'lookAhead'
>

export type ReleasedLine = Omit<AgendaItem, Named | 'groups'> & {
  groups: ReleasedGroup[]
}

type Named = 'leads' | 'newsTitles' | 'experts'

export interface ReleasedGroup extends Pick<AgendaGroup, 'id' | 'number' | 'room' | 'memberIds'> {
  /** a person */
  facilitatorId: string | null
  /** `bringerId`: a registration */
  case: { id: string; bringerId: string | null } | null
}

/** The programme of a meeting as it would be released now. */
export const snapshotOf = (agenda: Agenda): Snapshot => {
  const { circle, contact, institute, meeting, venue, visit, onTheDay, welcome, speaker, ...rest } = agenda
  const { lookBack, lookAhead, release, lines, ...laid } = rest
  const { heldOn, startsAt, endsAt } = meeting
  return { heldOn, startsAt, endsAt, ...laid, lines: lines.map(releasedLine) }
}

const releasedLine = ({ leads, newsTitles, experts, groups, ...line }: AgendaItem): ReleasedLine => ({
  ...line,
  groups: groups.map(({ facilitator, case: brought, ...group }) => ({
    ...group,
    facilitatorId: facilitator?.personId ?? null,
    case: brought && { id: brought.id, bringerId: brought.lock.bringerId },
  })),
})
