/** What the host city tells about its meeting. Empty texts and null: not said yet. */
export interface HostSection {
  welcome: string
  venueName: string
  venueAddress: string
  walkFromStationMinutes: number | null
  stepFree: boolean | null
  route: string
  visitTitle: string
  visitStory: string
  visitAddress: string
  walkOutMinutes: number | null
  visitMinutes: number | null
  walkBackMinutes: number | null
  /** people per group on the project visit */
  groupLimit: number | null
  speakerName: string
  speakerTopic: string
}

export type SectionField = keyof HostSection

/** Every field, in the order in which the form asks for it. A save mark lists them in this order too. */
export const SECTION_FIELDS: readonly SectionField[] = [
  'welcome',
  'venueName',
  'venueAddress',
  'walkFromStationMinutes',
  'stepFree',
  'route',
  'visitTitle',
  'visitStory',
  'visitAddress',
  'walkOutMinutes',
  'visitMinutes',
  'walkBackMinutes',
  'groupLimit',
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

// A local speaker is welcome but never missed: not every city has one.
const ASKED: readonly SectionField[] = SECTION_FIELDS.filter(
  (field) => !['visitAddress', 'groupLimit', 'speakerName', 'speakerTopic'].includes(field),
)

/** What participants will look for and the host has not filled in yet. */
export const missingFields = (section: HostSection): SectionField[] =>
  ASKED.filter((field) => fieldAsTyped(section, field) === '')

const IN_CALENDARS: readonly SectionField[] = ['venueName', 'venueAddress', 'route']

/** Whether calendars must hear of a change: another venue, address or route. */
export const sectionConcernsCalendars = (changed: readonly SectionField[]): boolean =>
  changed.some((field) => IN_CALENDARS.includes(field))
