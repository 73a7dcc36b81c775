import { reckonedWalk } from './visit-walk.ts'

/** What the host city tells about its meeting. Empty texts and null: not said yet. */
export interface HostSection {
  welcome: string
  venueName: string
  venueAddress: string
  /** one room on a line */
  rooms: string
  walkFromStationMinutes: number | null
  stepFree: boolean | null
  hearingLoop: boolean | null
  accessNote: string
  route: string
  catering: string
  /** whom to call on the day */
  contactName: string
  contactPhone: string
  visitTitle: string
  visitStory: string
  visitAddress: string
  meetingPoint: string
  /** from the venue to the project, on foot */
  distanceMetres: number | null
  /** null: as the distance gives it (visit-walk.ts) */
  walkOutMinutes: number | null
  visitMinutes: number | null
  walkBackMinutes: number | null
  /** people per group on the project visit; null: as many as visit-groups.ts says */
  groupLimit: number | null
  guide: string
  /** who walks last */
  backMarker: string
  stepFreeRoute: boolean | null
  /** what somebody does for whom the route is none */
  equalAlternative: string
  gear: string
  weatherPlan: string
  photoRule: string
  speakerName: string
  speakerTopic: string
}

export type SectionField = keyof HostSection

/** Every field, in the order in which the form asks for it. A save mark lists them in this order too. */
export const SECTION_FIELDS: readonly SectionField[] = [
  'welcome',
  'venueName',
  'venueAddress',
  'rooms',
  'walkFromStationMinutes',
  'stepFree',
  'hearingLoop',
  'accessNote',
  'route',
  'catering',
  'contactName',
  'contactPhone',
  'visitTitle',
  'visitStory',
  'visitAddress',
  'meetingPoint',
  'distanceMetres',
  'walkOutMinutes',
  'visitMinutes',
  'walkBackMinutes',
  'groupLimit',
  'guide',
  'backMarker',
  'stepFreeRoute',
  'equalAlternative',
  'gear',
  'weatherPlan',
  'photoRule',
  'speakerName',
  'speakerTopic',
]

/** A value as the form writes it: numbers in digits, yes and no in words, '' for what is not said. */
export const fieldAsTyped = (section: HostSection, field: SectionField): string => {
  const value = section[field]
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** The fields in which two sections differ. */
export const differingFields = (one: HostSection, other: HostSection): SectionField[] =>
  SECTION_FIELDS.filter((field) => one[field] !== other[field])

// What every meeting needs. The rest is welcome and never missed: not every city has a speaker, not every visit a rule.
const ASKED: readonly SectionField[] = [
  'welcome',
  'venueName',
  'venueAddress',
  'walkFromStationMinutes',
  'stepFree',
  'route',
  'contactName',
  'contactPhone',
  'visitTitle',
  'visitStory',
  'meetingPoint',
  'visitMinutes',
]

/**
 * What participants will look for and the host has not filled in yet, in the order of the form. How far the walk is
 * counts as said by its distance or by both its minutes; a route with steps asks for an equal alternative.
 */
export const missingFields = (section: HostSection): SectionField[] =>
  SECTION_FIELDS.filter((field) => fieldAsTyped(section, field) === '' && isAsked(section, field))

const isAsked = (section: HostSection, field: SectionField): boolean => {
  if (field === 'distanceMetres') return reckonedWalk(section) === null
  if (field === 'equalAlternative') return section.stepFreeRoute === false
  return ASKED.includes(field)
}

const IN_CALENDARS: readonly SectionField[] = ['venueName', 'venueAddress', 'route']

/** Whether calendars must hear of a change: another venue, address or route. */
export const sectionConcernsCalendars = (changed: readonly SectionField[]): boolean =>
  changed.some((field) => IN_CALENDARS.includes(field))
