import type { ProgrammeItemState } from '../db/programme-tables.ts'
import type { CirclePhase, MeetingState } from '../db/schema.ts'
import type { DeepDive } from '../expert/deep-dive.ts'
import { reckonedWalk } from '../programme/visit-walk.ts'
import type { Finding } from './finding.ts'
import type { AgendaGroup } from './intervision-groups.ts'
import type { LookAhead, LookBack } from './standing/standing.ts'
import type { Stretch } from './stretches.ts'
import type { DayToFill, Fit, ItemToLay, Timed } from './timing.ts'

/** One meeting as everybody may see it: where, when, and its items with their clock times. */
export interface Agenda {
  circle: { id: string; slug: string; title: string; phase: CirclePhase }
  contact: { name: string; email: string; phone: string }
  /** `themeTokens`: its own colours, laid over ours */
  institute: { name: string; slug: string; themeTokens: Record<string, string> }
  meeting: {
    id: string
    number: number
    /** how many meetings the circle has, cancelled ones included */
    count: number
    theme: string
    /** '2026-12-10' */
    heldOn: string
    /** '12:00', local wall time */
    startsAt: string
    endsAt: string
    timeZone: string
    /** empty while the host is to be decided */
    place: string
    state: MeetingState
  }
  venue: VenueOfAgenda
  visit: VisitOfAgenda
  /** never for a public page */
  onTheDay: PeopleOnTheDay
  welcome: string
  speaker: { name: string; topic: string }
  /** null for a first meeting; as it is now, also of an agenda that was released */
  lookBack: LookBack | null
  lookAhead: LookAhead | null
  lines: AgendaItem[]
  overMinutes: number
  spareMinutes: number
  /** what was made shorter than wanted, by place in `lines` */
  fits: Fit[]
  findings: Finding[]
  /** the version that people see; null of the working version, which may still change */
  release: ReleaseMark | null
}

export interface ReleaseMark {
  /** 1, 2, … within the meeting */
  number: number
  releasedAt: Temporal.Instant
  /** empty when nothing was said */
  note: string
}

/** The hours that the items of an agenda are laid in. */
export const dayOf = ({ meeting, visit }: Pick<Agenda, 'meeting' | 'visit'>): DayToFill => ({
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  timeZone: meeting.timeZone,
  walk: reckonedWalk(visit),
})

/** Empty texts and null where the host has not said it yet. */
export interface VenueOfAgenda {
  name: string
  address: string
  walkFromStationMinutes: number | null
  stepFree: boolean | null
  hearingLoop: boolean | null
  accessNote: string
  rooms: string
  catering: string
  route: string
}

export interface VisitOfAgenda {
  title: string
  story: string
  address: string
  meetingPoint: string
  distanceMetres: number | null
  /** as the host said, else as the distance gives it; so is the way back */
  walkOutMinutes: number | null
  visitMinutes: number | null
  walkBackMinutes: number | null
  groupLimit: number | null
  stepFreeRoute: boolean | null
  equalAlternative: string
  gear: string
  weatherPlan: string
  photoRule: string
}

/** Names and a number that only who comes may read. */
export interface PeopleOnTheDay {
  contactName: string
  contactPhone: string
  guide: string
  backMarker: string
}

export type AgendaItem = Timed<ItemOfAgenda> & {
  /** the walks and the visit, or the parts of a deep dive, with their own times; mostly none */
  stretches: Stretch[]
}

/** An item before the clock stands beside it. */
export interface ItemOfAgenda extends ItemToLay {
  /** as the file has it when it came from one */
  id: string
  itemId: string
  title: string
  state: ProgrammeItemState
  /** display names of who leads it, in order */
  leads: string[]
  /** Markdown; empty when there is nothing more to say */
  text: string
  /** room or spot; empty when it is where the meeting is */
  place: string
  links: { title: string; url: string }[]
  /** titles of the news that is placed in it, in order */
  newsTitles: string[]
  /** what everybody may read of a deep dive; null for any other item, and while nothing was said of it */
  deepDive: Pick<DeepDive, 'form' | 'output' | 'parts'> | null
  /** guest experts who said that they come, in the order in which they were named */
  experts: { name: string; biography: string }[]
  /** who and what stand behind the names above; never for a public page */
  ids: LineIds
  /** of an intervision, by number, none while none were made; never for a public page */
  groups: AgendaGroup[]
}

/** In the order in which their names stand in the line. */
export interface LineIds {
  /** persons */
  leads: string[]
  /** news that is placed in it; `registrationId` is null for who came with a file and takes no part */
  news: { offerId: string; registrationId: string | null }[]
  experts: string[]
}
