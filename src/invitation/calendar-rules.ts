import { unfold } from './calendar-bytes.ts'
import type { CalendarMeeting } from './calendar-copy.ts'
import { type Component, readTime, readValue } from './calendar-reading.ts'
import { cleanLine, cleanName, cleanText } from './calendar-text.ts'
import { isPlainAddress, momentInFile, utcSecond } from './calendar-values.ts'
import { zoneShapeFaults } from './vtimezone.ts'

/** Rules for the calendar around the events: its version, and rules for exactly the time zones that are used. */
export const calendarFaults = (calendar: Component, text: string): string[] => {
  const events = calendar.getAllSubcomponents('vevent')
  const strangers = calendar
    .getAllSubcomponents()
    .filter(({ name }) => name !== 'vevent' && name !== 'vtimezone')
  const used = events.flatMap((event) =>
    (['dtstart', 'dtend'] as const).map((name) => readTime(event, name).timeZone ?? 'none'),
  )
  const described = calendar.getAllSubcomponents('vtimezone').map((zone) => readValue(zone, 'tzid') ?? 'none')
  const blocks = unfold(text).match(/BEGIN:VTIMEZONE\r\n[\s\S]*?END:VTIMEZONE/g) ?? []
  return [
    ...differences([
      ['VERSION', readValue(calendar, 'version'), '2.0'],
      ['PRODID', readValue(calendar, 'prodid'), '-//Leerkring//Leerkring//NL'],
      ['list of VTIMEZONEs', described.toSorted().join(), [...new Set(used)].sort().join()],
    ]),
    ...strangers.map(({ name }) => `has a ${name.toUpperCase()}`),
    ...blocks.flatMap((block, index) => zoneShapeFaults(block, described[index] ?? 'none')),
  ]
}

/** Rules for what a component may hold: these properties, each at most once, and nothing inside a VEVENT. */
export const propertyFaults = (component: Component, allowed: string[]): string[] => {
  const names = component.getAllProperties().map(({ name }) => name)
  const wrong = names.filter((name, index) => !allowed.includes(name) || names.indexOf(name) !== index)
  const inside = component.name === 'vevent' ? component.getAllSubcomponents() : []
  return [
    ...wrong.map((name) => `${name.toUpperCase()} is unknown or doubled`),
    ...inside.map(({ name }) => `VEVENT holds a ${name.toUpperCase()}`),
  ]
}

/** Rules for one meeting, whether mailed or in a feed. `stamp` is when this version of it was made. */
export const meetingFaults = (
  event: Component,
  meeting: CalendarMeeting,
  stamp: Temporal.Instant,
): string[] => {
  const start = momentInFile(meeting, meeting.startsAt)
  const end = momentInFile(meeting, meeting.endsAt)
  if (start === null || end === null) return ['start or end is no time in the zone']
  return [
    ...(UUID.test(meeting.uid) ? [] : ['UID is not a UUID']),
    ...(Number.isSafeInteger(meeting.sequence) && meeting.sequence >= 0 ? [] : ['SEQUENCE is not a count']),
    ...(cleanLine(meeting.summary) === '' ? ['SUMMARY is empty'] : []),
    ...(Temporal.ZonedDateTime.compare(start, end) < 0 ? [] : ['the end is not after the start']),
    ...timeFaults(event, 'dtstart', start),
    ...timeFaults(event, 'dtend', end),
    ...differences([
      ['UID', readValue(event, 'uid'), meeting.uid],
      ['SEQUENCE', readValue(event, 'sequence'), String(meeting.sequence)],
      ['DTSTAMP', readValue(event, 'dtstamp'), utcSecond(stamp)],
      ['LAST-MODIFIED', readValue(event, 'last-modified'), utcSecond(stamp)],
      ['LOCATION', readValue(event, 'location'), cleanLine(meeting.location) || null],
      ['DESCRIPTION', readValue(event, 'description'), cleanText(meeting.description) || null],
      ['CLASS', readValue(event, 'class'), 'PUBLIC'],
    ]),
  ]
}

/** Rules for the ORGANIZER or the ATTENDEE: one, with this name and address and exactly these other parameters. */
export const personFaults = (
  event: Component,
  property: 'organizer' | 'attendee',
  person: { name: string; address: string },
  parameters: Record<string, string>,
): string[] => {
  const title = property.toUpperCase()
  const [found, ...more] = event.getAllProperties(property)
  if (found === undefined || more.length > 0) return [`there is not exactly one ${title}`]
  if (!isPlainAddress(person.address)) return [`${title} has no plain address`]
  const wanted = { ...parameters, cn: cleanName(person.name) || person.address }
  const given: string[] = Object.keys(found.jCal[1])
  return differences([
    [title, String(found.getFirstValue()).toLowerCase(), `mailto:${person.address.toLowerCase()}`],
    [`list of parameters of ${title}`, given.sort().join(), Object.keys(wanted).sort().join()],
    ...Object.entries(wanted).map(([name, value]): Difference => {
      return [`${name.toUpperCase()} of ${title}`, String(found.getFirstParameter(name)), value]
    }),
  ])
}

/** One fault for each value that is not the wanted one. The values are left out: they may be about people. */
export const differences = (pairs: Difference[]): string[] =>
  pairs.filter(([, found, wanted]) => found !== wanted).map(([what]) => `${what} is not what it should be`)

type Difference = [what: string, found: string | null, wanted: string | null]

// The wall time and zone must be right, and the rules in the file itself must lead to the moment that we mean: zone
// data of another year does not. Of an hour that comes twice, readers take the first or the second: both pass.
const timeFaults = (
  event: Component,
  property: 'dtstart' | 'dtend',
  moment: Temporal.ZonedDateTime,
): string[] => {
  const read = readTime(event, property)
  const title = property.toUpperCase()
  const wall = moment.toPlainDateTime()
  const moments = [moment, wall.toZonedDateTime(moment.timeZoneId, { disambiguation: 'later' })]
  const meant = moments.some(({ epochMilliseconds }) => epochMilliseconds / 1000 === read.epochSeconds)
  return differences([
    [`zone of ${title}`, read.timeZone, moment.timeZoneId],
    [title, read.wallTime, wall.toString({ smallestUnit: 'second' })],
    [`moment of ${title}`, String(meant), 'true'],
  ])
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
