import type {
  CaseToPlace,
  GroupToFill,
  MeetingToCompose,
  NewsToPlace,
  PillarItem,
} from '../../src/agenda/compose/meeting-to-compose.ts'

/** A meeting with its four pillars and nothing in them; twenty-one people come to it, and one more meeting follows. */
export const aMeetingToCompose = (changes: Partial<MeetingToCompose> = {}): MeetingToCompose => ({
  meetingId: 'm-1',
  circleId: 'kring',
  number: 1,
  theme: 'Belangen op tafel',
  isOpen: true,
  hostOrganisationId: 'gemeente',
  next: { id: 'm-2', number: 2, place: 'Breda' },
  items: [anItem('news', 25), anItem('intervision', 60), anItem('deepDive', 75), anItem('projectVisit', 75)],
  news: [],
  groups: [],
  cases: [],
  coming: new Map(['zoe', 'noor', 'ada', 'bo'].map((id) => [id, true])),
  headCount: 21,
  experts: [],
  visit: null,
  ...changes,
})

const anItem = (pillar: PillarItem['pillar'], minutes: number): PillarItem => ({
  id: pillar,
  pillar,
  title: pillar,
  minutes,
  state: 'empty',
  hasLead: false,
})

/** A piece of news that Zoë offered; its title is its id. */
export const aPieceOfNews = (
  id: string,
  minutes: number,
  changes: Partial<NewsToPlace> = {},
): NewsToPlace => ({
  id,
  title: id,
  minutes,
  state: 'offered',
  version: 1,
  offeredBy: 'Zoë van Fictief',
  takesPart: true,
  ...changes,
})

/** A case that somebody offered for the first meeting, named after who brings it. */
export const aCaseToPlace = (bringerId: string, changes: Partial<CaseToPlace> = {}): CaseToPlace => ({
  id: `casus van ${bringerId}`,
  title: `casus van ${bringerId}`,
  version: 1,
  readBy: 'group',
  state: 'offered',
  meetingId: 'm-1',
  bringerId,
  bringer: bringerId,
  bringerHasSeat: true,
  ...changes,
})

/** So many groups, the cases in them given by number. */
export const groupsToFill = (
  count: number,
  filled: Record<number, string> = {},
  members: Record<number, string[]> = {},
): GroupToFill[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `groep ${at + 1}`,
    number: at + 1,
    caseId: filled[at + 1] ?? null,
    memberIds: members[at + 1] ?? [],
  }))
