import { MOST_GROUPS } from '../../intervision/group.ts'
import type { ComposeNote, ComposeStep, PillarComposition, WhyCaseWaits } from './composition.ts'
import type { CaseToPlace, GroupToFill, MeetingToCompose } from './meeting-to-compose.ts'

/** People in one group, about: as many as can still all speak within an hour. */
const PEOPLE_PER_GROUP = 7

type Meeting = Pick<MeetingToCompose, 'meetingId' | 'cases' | 'groups' | 'coming' | 'headCount' | 'next'>

/**
 * Gives each group of the meeting that has no case one: first those of people who brought none yet, then those that were
 * offered for this very meeting, then in the order of offering; one case of one person. Who brings it is put in that
 * group. A meeting without groups gets one for every seven people. A case for this meeting that finds no group, or whose
 * bringer cannot come, moves to the next meeting when there is one.
 */
export const composeCases = (meeting: Meeting): Pick<PillarComposition, 'steps' | 'notes' | 'missing'> => {
  const { cases, groups, headCount } = meeting
  const offered = cases.filter(
    ({ state, meetingId }) => state === 'offered' && (meetingId === null || meetingId === meeting.meetingId),
  )
  const usable = offered.filter((one) => whyNot(one, meeting) === null)
  const isMade = groups.length === 0 && usable.length > 0
  const all = isMade ? newGroups(groupsFor(headCount)) : groups
  const busy = busyBringers(meeting)
  const placed = placedIn(all, inTurn(usable, meeting), busy)
  const waiting = offered.filter(({ id, meetingId }) => meetingId !== null && !placed.has(id))
  const wanted = all.length || groupsFor(headCount)
  const filled = groups.filter(({ caseId }) => caseId !== null).length + placed.size
  return {
    steps: [
      ...(isMade ? [{ kind: 'makeGroups' as const, count: all.length, headCount }] : []),
      ...usable.flatMap((one): ComposeStep[] => placeStep(one, placed, meeting)),
      ...(meeting.next ? waiting.flatMap((one) => moveStep(one, whyNot(one, meeting) ?? whyLeft(one))) : []),
    ],
    notes: waiting.flatMap((one) => noteOn(one, whyNot(one, meeting) ?? whyLeft(one), meeting)),
    missing: Math.max(0, wanted - filled),
  }

  function whyLeft({ bringerId }: CaseToPlace) {
    return busy.has(bringerId) ? ('sameBringer' as const) : ('noGroup' as const)
  }
}

/** Groups for so many people, about seven in each; one at least. */
export const groupsFor = (headCount: number): number =>
  Math.min(MOST_GROUPS, Math.max(1, Math.round(headCount / PEOPLE_PER_GROUP)))

// Until they are made they have no id; numbers tell them apart.
const newGroups = (count: number): GroupToFill[] =>
  Array.from({ length: count }, (_, at) => ({ id: '', number: at + 1, caseId: null, memberIds: [] }))

const whyNot = (
  { readBy, bringerId, bringerHasSeat }: CaseToPlace,
  { coming }: Meeting,
): 'onlyOrganisers' | 'bringerLeft' | 'bringerAway' | null => {
  if (!bringerHasSeat || bringerId === null) return 'bringerLeft'
  if (readBy === 'organiser') return 'onlyOrganisers'
  return coming.get(bringerId) ? null : 'bringerAway'
}

const hasBrought = ({ bringerId }: CaseToPlace, { cases }: Meeting): boolean =>
  cases.some((one) => one.bringerId === bringerId && (one.state === 'placed' || one.state === 'discussed'))

// A stable sort: among equals the order of offering remains.
const inTurn = (usable: CaseToPlace[], meeting: Meeting): CaseToPlace[] =>
  usable.toSorted(
    (one, other) =>
      Number(hasBrought(one, meeting)) - Number(hasBrought(other, meeting)) ||
      Number(one.meetingId === null) - Number(other.meetingId === null),
  )

/** Who brings the case of a group of this meeting already. */
const busyBringers = ({ cases, groups }: Meeting): Set<string | null> =>
  new Set(
    cases.filter(({ id }) => groups.some(({ caseId }) => caseId === id)).map(({ bringerId }) => bringerId),
  )

/** case → number of its group; somebody's own group when that has none yet. Who got one is busy from then on. */
const placedIn = (
  groups: GroupToFill[],
  turns: CaseToPlace[],
  busy: Set<string | null>,
): Map<string, number> => {
  const free = groups.filter(({ caseId }) => caseId === null)
  const placed = new Map<string, number>()
  for (const { id, bringerId } of turns) {
    if (free.length === 0) break
    if (busy.has(bringerId)) continue
    const own = free.findIndex(({ memberIds }) => bringerId !== null && memberIds.includes(bringerId))
    const [group] = free.splice(Math.max(0, own), 1)
    if (group) placed.set(id, group.number)
    busy.add(bringerId)
  }
  return placed
}

const placeStep = (one: CaseToPlace, placed: Map<string, number>, meeting: Meeting): ComposeStep[] => {
  const groupNumber = placed.get(one.id)
  if (groupNumber === undefined) return []
  const { id, title, bringer } = one
  return [{ kind: 'placeCase', caseId: id, title, bringer, groupNumber, isFirst: !hasBrought(one, meeting) }]
}

const moveStep = ({ id, version, title, bringer }: CaseToPlace, why: WhyNotPlaced): ComposeStep[] =>
  isLeft(why) ? [] : [{ kind: 'moveCase', caseId: id, version, title, bringer, why }]

const noteOn = ({ title, bringer }: CaseToPlace, why: WhyNotPlaced, { next }: Meeting): ComposeNote[] => {
  if (isLeft(why)) return [{ kind: why, title, bringer }]
  return next ? [] : [{ kind: 'caseStays', title, bringer, why }]
}

type WhyNotPlaced = WhyCaseWaits | 'onlyOrganisers' | 'bringerLeft'

// Another meeting would not help: somebody has to say something else first.
const isLeft = (why: WhyNotPlaced) => why === 'onlyOrganisers' || why === 'bringerLeft'
