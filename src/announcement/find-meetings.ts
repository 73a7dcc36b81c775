import type { AnnouncedMeeting, Said } from './announcement.ts'
import { findHours } from './find-hours.ts'
import { findAddresses, nameAtBegin, nameBefore } from './find-people.ts'
import { findOrganisation, findPlace } from './find-place.ts'
import { type Label, readLabel } from './labels.ts'
import { type Line, moved, without } from './lines.ts'
import { type MeetingDetails, meetingDetails } from './meeting-details.ts'

/** What is no meeting of the series, though it has a day. */
const OTHER =
  /informatiebijeenkomst|information (?:meeting|session)|aanmeld|aanmelden|inschrijv|register|registration|deadline|uiterlijk|sluitingsdatum|gepubliceerd|published|^\s*datum\s*:|^\s*date\s*:/iu
const HEADING =
  /^[\s#>*•_–-]{0,12}(?:(?:\d{1,2}|eerste|tweede|derde|vierde|vijfde|zesde|first|second|third|fourth|fifth|sixth)(?:e|ste|de|st|nd|rd|th)?\s(?:bijeenkomst|meeting|sessie|session)|(?:bijeenkomst|meeting|sessie|session|dag|day)\s\d{1,2})(?![\p{L}\d])/iu
const BELONGS: readonly Label[] = ['hours', 'host', 'place', 'theme', 'contact', 'contactEmail']
const MOST_MEETINGS = 20

/** Which days of a text are those of meetings, and what the text says of each. @param days in the order of the text */
export const findMeetings = (
  lines: readonly Line[],
  days: readonly Said[],
): { meetings: AnnouncedMeeting[]; used: ReadonlySet<Line> } => {
  const meetings: AnnouncedMeeting[] = []
  const used = new Set<Line>()
  // The heading that waits for its day, and the meeting that the lines below a day belong to.
  const open: { heading: MeetingDetails | null; current: AnnouncedMeeting | null } = {
    heading: null,
    current: null,
  }
  let isInList = false
  for (const line of lines.flatMap((one) => inSentences(one, days))) {
    const inLine = days.filter(({ from }) => line.from <= from && from < line.from + line.text.length)
    const label = readLabel(line)
    if (inLine.length > 0) {
      if (OTHER.test(line.text) && !HEADING.test(line.text) && !open.heading) continue
      const found = inOneLine(line, inLine)
      const [first] = found
      if (first && open.heading && found.length === 1) found[0] = { ...open.heading, ...first }
      open.heading = null
      meetings.push(...found)
      // Below a list stands what is said of all of it.
      open.current = found.length === 1 && !isInList ? (found[0] ?? null) : null
      isInList = true
      used.add(line)
      continue
    }
    isInList = false
    if (HEADING.test(line.text)) {
      open.heading = detailsOf(line)
      open.current = null
      used.add(line)
    } else if (line.text.trim() === '') {
      // A block ends at white, but for the one between a heading and its day.
      open.current = null
    } else if (label && BELONGS.includes(label.label) && (open.current || open.heading)) {
      const details: MeetingDetails = ofLabel(label)
      if (open.current) Object.assign(open.current, { ...details, ...open.current })
      else open.heading = { ...details, ...open.heading }
      used.add(line)
    }
  }
  return {
    meetings: together(meetings)
      .toSorted((a, b) => (a.heldOn.value < b.heldOn.value ? -1 : 1))
      .slice(0, MOST_MEETINGS),
    used,
  }
}

// A day that is named twice is one meeting: the first says what it is, the second what the first left out.
const together = (meetings: readonly AnnouncedMeeting[]): AnnouncedMeeting[] =>
  [...Map.groupBy(meetings, ({ heldOn }) => heldOn.value).values()].flatMap(([first, ...others]) =>
    first ? [Object.assign({ ...first }, ...others.toReversed(), first)] : [],
  )

// A line that names several days is read a sentence at a time: each puts its days in an order of its own.
const inSentences = (line: Line, days: readonly Said[]): Line[] => {
  const { text, from } = line
  if (days.filter((day) => from <= day.from && day.from < from + text.length).length < 2) return [line]
  return [...text.matchAll(/(?:[^.!?]|[.!?](?!\s+\p{Lu}))+[.!?]?/gu)].map((match) => ({
    text: match[0],
    from: from + match.index,
  }))
}

// Several days in one line share its text: what stands after each is its own, or before, as the line begins.
const inOneLine = (line: Line, days: readonly Said[]): AnnouncedMeeting[] => {
  const local = days.map((day) => moved(day, -line.from))
  const hours = findHours(line.text)
  // Hours that a line names once for several days are those of all meetings.
  const shared = local.length > 1 && hours.length === 1 ? hours : []
  const blank = without(line.text, [...local, ...shared])
  const [first] = local
  const isBefore =
    local.length > 1 && first !== undefined && findPlace(line.text.slice(0, first.from)) !== null
  return local.map((day, at) => {
    const begin = at === 0 || isBefore ? (local[at - 1]?.to ?? 0) : day.from
    const end = isBefore ? day.to : (local[at + 1]?.from ?? line.text.length)
    const from = local.length === 1 ? 0 : begin
    const to = local.length === 1 ? line.text.length : end
    const details = meetingDetails(blank.slice(from, to), local.length > 1)
    return { ...movedAll(details, from + line.from), heldOn: moved(day, line.from) }
  })
}

const detailsOf = (line: Line): MeetingDetails => movedAll(meetingDetails(line.text), line.from)

const ofLabel = ({ label, said }: { label: Label; said: Said }): MeetingDetails => {
  if (label === 'theme') return { theme: said }
  if (label === 'hours') {
    const [hours] = findHours(said.value)
    return movedAll(
      hours ? { startsAt: hours.startsAt, ...(hours.endsAt ? { endsAt: hours.endsAt } : {}) } : {},
      said.from,
    )
  }
  if (label === 'place') {
    const place = findPlace(said.value)
    return { place: place ? moved(place, said.from) : said }
  }
  const [address] = findAddresses(said.value)
  const organisation = findOrganisation(said.value)
  const name = (address && nameBefore(said.value, address)) ?? nameAtBegin(said.value)
  return movedAll(
    {
      ...(address ? { hostEmail: address } : {}),
      ...(organisation ? { organisation } : {}),
      ...(name && !organisation?.value.includes(name.value) ? { hostName: name } : {}),
    },
    said.from,
  )
}

const movedAll = (details: MeetingDetails, by: number): MeetingDetails =>
  Object.fromEntries(Object.entries(details).map(([name, said]) => [name, moved(said, by)]))
