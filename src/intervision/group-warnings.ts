import { type Group, type GroupPerson, isFilled } from './group.ts'

/** Something that an organiser may want to look at again; `number`s are those of groups. */
export type GroupWarning =
  | { kind: 'undivided'; count: number }
  | { kind: 'missing'; number: number; things: GroupThing[] }
  | { kind: 'onlyOrganisers'; number: number }
  | { kind: 'sameRoom'; numbers: number[]; room: string }
  | { kind: 'facilitatorTwice'; numbers: number[]; personId: string }
  | { kind: 'facilitatorElsewhere'; number: number; personId: string; inNumber: number }
  | { kind: 'cannotCome'; number: number; registrationId: string }
  | { kind: 'bringerAway' | 'bringerLeft'; number: number; caseId: string }

/** What every group needs. */
export type GroupThing = 'case' | 'facilitator' | 'room' | 'people'

/** What a warning must know of a case in a group. */
export interface GroupCase {
  id: string
  readBy: 'group' | 'circle' | 'organiser'
  bringerId: string | null
  bringerHasSeat: boolean
}

/**
 * What is still odd in the division of one meeting, group by group and then of the whole. Warnings, never a block. Nothing
 * when there are no groups yet.
 */
export const groupWarnings = (groups: Group[], people: GroupPerson[], cases: GroupCase[]): GroupWarning[] => {
  if (groups.length === 0) return []
  const undivided = people.filter((person) => person.groupId === null && isFilled(person)).length
  return [
    ...groups.flatMap((group) => warningsOf(group, groups, people, cases)),
    ...doubles(groups, (group) => group.room.toLowerCase()).map(([first, numbers]) => ({
      kind: 'sameRoom' as const,
      numbers,
      room: first.room,
    })),
    ...doubles(groups, ({ facilitatorId }) => facilitatorId ?? '').map(([{ facilitatorId }, numbers]) => ({
      kind: 'facilitatorTwice' as const,
      numbers,
      personId: facilitatorId ?? '',
    })),
    ...(undivided > 0 ? [{ kind: 'undivided' as const, count: undivided }] : []),
  ]
}

const warningsOf = (
  group: Group,
  groups: Group[],
  people: GroupPerson[],
  cases: GroupCase[],
): GroupWarning[] => {
  const { number } = group
  const members = people.filter(({ groupId }) => groupId === group.id)
  const ownCase = cases.find(({ id }) => id === group.caseId)
  const elsewhere = people.find(
    ({ personId, groupId }) => personId === group.facilitatorId && groupId !== null && groupId !== group.id,
  )
  const inNumber = groups.find(({ id }) => id === elsewhere?.groupId)?.number
  const things = missingIn(group, members)
  return [
    ...(things.length > 0 ? [{ kind: 'missing' as const, number, things }] : []),
    ...(ownCase ? caseWarnings(ownCase, number, members) : []),
    ...(elsewhere && inNumber
      ? [{ kind: 'facilitatorElsewhere' as const, number, personId: elsewhere.personId, inNumber }]
      : []),
    ...members
      .filter((member) => !isFilled(member) && member.registrationId !== ownCase?.bringerId)
      .map(({ registrationId }) => ({ kind: 'cannotCome' as const, number, registrationId })),
  ]
}

const missingIn = (group: Group, members: GroupPerson[]): GroupThing[] => [
  ...(group.caseId ? [] : ['case' as const]),
  ...(group.facilitatorId ? [] : ['facilitator' as const]),
  ...(group.room ? [] : ['room' as const]),
  ...(members.length > 0 ? [] : ['people' as const]),
]

// Who brings the case must be there themselves: a substitute cannot tell it.
const caseWarnings = (
  { id, readBy, bringerId, bringerHasSeat }: GroupCase,
  number: number,
  members: GroupPerson[],
): GroupWarning[] => {
  const bringer = members.find(({ registrationId }) => registrationId === bringerId)
  return [
    ...(bringerHasSeat ? [] : [{ kind: 'bringerLeft' as const, number, caseId: id }]),
    ...(bringerHasSeat && !bringer?.comes ? [{ kind: 'bringerAway' as const, number, caseId: id }] : []),
    ...(readBy === 'organiser' ? [{ kind: 'onlyOrganisers' as const, number }] : []),
  ]
}

const doubles = (groups: Group[], keyOf: (group: Group) => string): [Group, number[]][] =>
  [...Map.groupBy(groups, keyOf)].flatMap(([key, same]) => {
    const [first] = same
    return key !== '' && first && same.length > 1 ? [[first, same.map(({ number }) => number)]] : []
  })
