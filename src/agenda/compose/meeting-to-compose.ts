import type { NewsState } from '../../db/contribution-tables.ts'
import type { ExpertState } from '../../db/expert-tables.ts'
import type { CaseReadBy, CaseState } from '../../db/intervision-tables.ts'
import type { Pillar, ProgrammeItemState } from '../../db/programme-tables.ts'

/** All that is there for one meeting: what composing decides from. */
export interface MeetingToCompose {
  meetingId: string
  circleId: string
  number: number
  /** what it is about; that of the circle as long as it has none of its own */
  theme: string
  /** false when it has begun or is cancelled: then nothing is composed */
  isOpen: boolean
  hostOrganisationId: string | null
  /** the meeting to which something moves on; null when none is to come */
  next: { id: string; number: number; place: string } | null
  /** the first item of each pillar; a pillar that the programme lacks is not among them */
  items: PillarItem[]
  /** what was offered for it: the placed ones first, in their order, the others in the order of offering */
  news: NewsToPlace[]
  /** by number */
  groups: GroupToFill[]
  /** of the whole circle, in the order in which they were offered, without what was withdrawn */
  cases: CaseToPlace[]
  /** everybody with a seat in the circle, by registration: whether they come themselves */
  coming: Map<string, boolean>
  /** whoever comes, and who comes in somebody's place */
  headCount: number
  /** guest experts of the item of the deep dive, in the order in which they were named */
  experts: { name: string; state: ExpertState }[]
  /** what the project visit becomes by what the host said; null when the host said nothing of it, or it stands so already */
  visit: { title: string; minutes: number } | null
}

export interface PillarItem {
  id: string
  pillar: Pillar
  title: string
  minutes: number
  state: ProgrammeItemState
  /** whether somebody leads it */
  hasLead: boolean
}

export interface NewsToPlace {
  id: string
  title: string
  minutes: number
  state: NewsState
  version: number
  /** name of who offered it */
  offeredBy: string
  /** whether they still take part, so that they are told */
  takesPart: boolean
}

export interface GroupToFill {
  id: string
  number: number
  caseId: string | null
  /** registrations */
  memberIds: string[]
}

export interface CaseToPlace {
  id: string
  title: string
  version: number
  readBy: CaseReadBy
  state: CaseState
  /** for which meeting; null when it does not matter */
  meetingId: string | null
  /** registration of who brings it; null when nobody with a registration does */
  bringerId: string | null
  /** a name; empty when nobody is known */
  bringer: string
  bringerHasSeat: boolean
}
