import type { Agenda, AgendaItem, ReleaseMark } from '../agenda.ts'
import type { AgendaGroup } from '../intervision-groups.ts'
import type { Names } from './names.ts'
import type { ReleasedGroup, ReleasedLine, Snapshot, Surroundings } from './snapshot.ts'

/** A released programme as people see it: its own items and times, within what is so now of its meeting. */
export const shownAgenda = (
  surroundings: Surroundings,
  { snapshot, mark }: { snapshot: Snapshot; mark: ReleaseMark },
  names: Names,
): Agenda => {
  const { circle, contact, institute, meeting, venue, visit, onTheDay, welcome, speaker } = surroundings
  const { lookBack, lookAhead } = surroundings
  const { heldOn, startsAt, endsAt, lines, ...laid } = snapshot
  return {
    ...{ circle, contact, institute, meeting, venue, visit, onTheDay, welcome, speaker },
    ...{ lookBack, lookAhead },
    ...laid,
    lines: lines.map((line) => namedLine(line, names)),
    release: mark,
  }
}

/** A line with the names that stand behind its ids now, without those that are gone. */
export const namedLine = ({ ids, groups, ...line }: ReleasedLine, names: Names): AgendaItem => {
  const leads = ids.leads.filter((id) => names.people[id])
  const news = ids.news.filter(({ offerId }) => names.news[offerId])
  const experts = ids.experts.filter((id) => names.experts[id])
  return {
    ...line,
    leads: leads.map((id) => names.people[id]?.name ?? ''),
    newsTitles: news.map(({ offerId }) => names.news[offerId]?.title ?? ''),
    experts: experts.flatMap((id) => names.experts[id] ?? []),
    ids: { leads, news, experts },
    groups: groups.map((group) => namedGroup(group, names)),
  }
}

const namedGroup = (
  { facilitatorId, case: brought, ...group }: ReleasedGroup,
  { people, cases }: Names,
): AgendaGroup => {
  const facilitator = facilitatorId === null ? undefined : people[facilitatorId]
  const named = brought ? cases[brought.id] : undefined
  return {
    ...group,
    facilitator: facilitatorId && facilitator ? { personId: facilitatorId, name: facilitator.name } : null,
    case:
      brought && named
        ? {
            id: brought.id,
            title: named.title,
            lock: {
              ...{ readBy: named.readBy, state: named.state, bringerHasSeat: named.bringerHasSeat },
              bringerId: brought.bringerId,
              // Whoever was told to be in this group reads its case as its members do.
              memberIds: group.memberIds,
              facilitatorId: facilitator?.registrationId ?? null,
            },
          }
        : null,
  }
}
