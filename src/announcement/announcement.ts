/** What makes that a reading is to be looked at. */
export type Doubt =
  /** the text names no year */
  | 'yearAssumed'
  /** the text names another day of the week than the date has */
  | 'otherWeekday'
  /** 3-4-2027 can be two days; read as 3 April */
  | 'dayFirst'
  /** the only question of the text, which does not call it central */
  | 'onlyQuestion'
  /** the text names a range; read as its end */
  | 'highest'
  /** the first line of the text, which does not call it a title */
  | 'firstLine'

/** Something that was read, and where it stands in the text. */
export interface Said {
  value: string
  /** offsets in the text, the second after the last character */
  from: number
  to: number
  doubts: Doubt[]
}

/** What a text can say of a circle as a whole, under the names of its form. */
export const ANNOUNCED_FIELDS = [
  'title',
  'theme',
  'centralQuestion',
  'region',
  'startsOn',
  'endsOn',
  'capacity',
  'partners',
  'contactName',
  'contactEmail',
  'contactPhone',
  'formOfAddress',
  'startsAt',
  'endsAt',
] as const
export type AnnouncedField = (typeof ANNOUNCED_FIELDS)[number]

/** What a text can say of one meeting, likewise. */
export const MEETING_FIELDS = [
  'heldOn',
  'startsAt',
  'endsAt',
  'place',
  'theme',
  'organisation',
  'hostName',
  'hostEmail',
] as const
export type MeetingField = (typeof MEETING_FIELDS)[number]

/** A meeting of which the text names the day. */
export type AnnouncedMeeting = Partial<Record<MeetingField, Said>> & { heldOn: Said }

/**
 * What a text says of a circle. Days as '2027-03-30', times as '09:30', people as a number, partners a line each. What is
 * not there was not recognised: nothing is made up.
 */
export interface Announcement {
  fields: Partial<Record<AnnouncedField, Said>>
  /** at most twenty, in the order of their days */
  meetings: AnnouncedMeeting[]
}

/** Characters of a text that is read; an announcement has a tenth of this. */
export const LONGEST_ANNOUNCEMENT = 20_000

/** The text in pieces, of which every other one was read; together they are the text again. */
export const piecesOf = (
  text: string,
  { fields, meetings }: Announcement,
): { text: string; isRead: boolean }[] => {
  const said = [...Object.values(fields), ...meetings.flatMap((meeting) => Object.values(meeting))].toSorted(
    (a, b) => a.from - b.from,
  )
  const pieces = []
  let at = 0
  for (const { from, to } of said) {
    if (to <= at) continue
    const begin = Math.max(at, from)
    if (begin > at) pieces.push({ text: text.slice(at, begin), isRead: false })
    pieces.push({ text: text.slice(begin, to), isRead: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isRead: false })
  return pieces
}
