import { readCalendar, readTime, readValue } from './calendar-reading.ts'

/** What a mailed calendar file says, for people. */
export interface CalendarInFile {
  method: string
  /** which version of the invitation it is, from 0 */
  sequence: string
  uid: string
  summary: string
  place: string
  /** local wall times, as in '2027-03-30T09:30:00' */
  startsAt: string
  endsAt: string
  /** IANA name; null when the times are no local ones */
  timeZone: string | null
  /** when it ends; null when the file does not say */
  endMoment: Temporal.Instant | null
}

/** Reads a mailed calendar file back; null when it is none. */
export const readCalendarInFile = (text: string): CalendarInFile | null => {
  const calendar = readCalendar(text)
  const event = calendar?.getFirstSubcomponent('vevent')
  if (!calendar || !event) return null
  const start = readTime(event, 'dtstart')
  const end = readTime(event, 'dtend')
  const said = (property: string) => readValue(event, property) ?? ''
  return {
    method: readValue(calendar, 'method') ?? '',
    sequence: said('sequence') || '0',
    uid: said('uid'),
    summary: said('summary'),
    place: said('location'),
    startsAt: start.wallTime ?? '',
    endsAt: end.wallTime ?? '',
    timeZone: start.timeZone,
    endMoment:
      end.epochSeconds === null ? null : Temporal.Instant.fromEpochMilliseconds(end.epochSeconds * 1000),
  }
}
