import type { Pillar } from '../../db/programme-tables.ts'

/** One thing that composing does; words are made at the border. */
export type ComposeStep =
  | NewsStep
  | { kind: 'makeGroups'; count: number; headCount: number }
  | {
      kind: 'placeCase'
      caseId: string
      title: string
      bringer: string
      groupNumber: number
      /** who brings it has brought no case before */
      isFirst: boolean
    }
  | { kind: 'moveCase'; caseId: string; version: number; title: string; bringer: string; why: WhyCaseWaits }
  | { kind: 'raiseDeepDive'; to: 'offered' | 'filled'; experts: string[] }
  | { kind: 'fillVisit'; title: string; minutes: number }

export interface NewsStep {
  kind: 'placeNews' | 'moveNews' | 'readNews'
  newsId: string
  version: number
  title: string
  minutes: number
  offeredBy: string
  isTold: boolean
  /** minutes that were left in the item when its turn came */
  roomMinutes: number
  /** it moved on to this meeting before, so it does not move again */
  wasMoved: boolean
}

/** noGroup: each group has a case already; sameBringer: another case of theirs has one; bringerAway: they cannot come */
export type WhyCaseWaits = 'noGroup' | 'sameBringer' | 'bringerAway'

/** What composing leaves as it is, and why. */
export type ComposeNote =
  | { kind: 'noItem' }
  | { kind: 'onlyOrganisers' | 'bringerLeft'; title: string; bringer: string }
  | { kind: 'caseStays'; title: string; bringer: string; why: WhyCaseWaits }
  | { kind: 'expertNamed' | 'expertAsked'; name: string }

/** What is done for one pillar, what is not and why, and what is still missing after it. */
export interface PillarComposition {
  pillar: Pillar
  /** id of its item; null when the programme has none */
  itemId: string | null
  steps: ComposeStep[]
  notes: ComposeNote[]
  /** contributions that somebody could be asked for; 0 when there is enough */
  missing: number
}

/** What one press does for a meeting. */
export interface Composition {
  pillars: PillarComposition[]
  /** changes with everything that would be done, so that a form finds out that something came in between */
  mark: string
}

/** All that is done, in order. */
export const stepsOf = ({ pillars }: Composition): ComposeStep[] => pillars.flatMap(({ steps }) => steps)
