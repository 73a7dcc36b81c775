import type { Pillar, ProgrammeItemKind, ProgrammeItemState } from '../db/programme-tables.ts'

/** What the check of the format knows of a whole circle; loaded by agenda/load-format.ts. */
export interface SeriesFacts {
  meetings: MeetingFormat[]
}

/** One meeting that goes on, held or to come. */
export interface MeetingFormat {
  number: number
  /** '2026-12-10' */
  heldOn: string
  /** minutes after local midnight */
  startMinute: number
  endMinute: number
  /** empty while it is not known */
  place: string
  /** the organisation that hosts; null while nobody does */
  hostName: string | null
  /** who speaks for the host; null while nobody does */
  hostPerson: string | null
  hasVenue: boolean
  /** null: not said */
  venueStepFree: boolean | null
  items: FormatItem[]
  groups: { number: number; hasCase: boolean; facilitator: Speaker | null }[]
  experts: { name: string; state: 'named' | 'asked' | 'confirmed' | 'declined' }[]
  visit: { title: string; stepFree: boolean | null; hasAlternative: boolean }
  /** titles of the host's tasks whose day has passed and that are not done */
  lateHostTasks: string[]
  /** what the leads of this meeting also lead, in other circles too, on the same day */
  elsewhere: { speaker: Speaker; startMinute: number; endMinute: number; where: string }[]
}

export interface FormatItem {
  kind: ProgrammeItemKind
  state: ProgrammeItemState
  minutes: number
  startMinute: number
  leads: Speaker[]
}

export interface Speaker {
  personId: string
  name: string
}

export type Weight = 'blocking' | 'warning' | 'hint'

/** Who could solve a finding: somebody by name, or a role. */
export type Solver = { name: string } | { role: 'organiser' | 'host' | 'participants' }

/** The page on which a finding can be solved. */
export type FindingPlace = 'plan' | 'programme' | 'section' | 'groups' | 'experts' | 'tasks' | 'rotation'

/** One thing that does not fit the format; words are made at the border (`format:<kind>`). */
export type FormatFinding = {
  weight: Weight
  /** null: about the series as a whole */
  meeting: number | null
  solver: Solver
  place: FindingPlace
} & (
  | {
      kind:
        | 'noHost'
        | 'noVenue'
        | 'venueNotStepFree'
        | 'noGroups'
        | 'visitNotStepFree'
        | 'visitStepFreeUnknown'
    }
  | { kind: 'pillarEmpty' | 'pillarAbsent'; pillar: Pillar }
  | { kind: 'groupWithoutCase'; group: number }
  | { kind: 'noExpertConfirmed'; asked: string | null }
  | { kind: 'speakerTwice'; speaker: string; where: OtherPlace }
  | { kind: 'hostTasksLate'; tasks: string[] }
  | { kind: 'sameWeekday' /** ISO, 1 = Monday */; weekday: number; count: number; of: number }
  | {
      kind: 'outOfBalance'
      short: Balance /** whole percent of the minutes of the four pillars */
      percent: number
    }
)

/** Where somebody is expected besides: in another group of the same meeting, or at something else, by its name. */
export type OtherPlace = { group: number } | { meeting: string }

/** What a circle gives: inspiration (deep dive), learning from each other (news, intervision), practice (visit). */
export type Balance = 'inspiration' | 'eachOther' | 'practice'
