import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarCopy, CalendarFeed, CalendarMeeting, FeedMeeting } from './calendar-copy.ts'
import { CalendarFault } from './calendar-fault.ts'
import { lintFeed, lintInvitation } from './calendar-lint.ts'
import { cleanLine, cleanName, cleanText, escapeText } from './calendar-text.ts'
import { feedSummary, momentInFile, uriValue } from './calendar-values.ts'
import { describeZone } from './vtimezone.ts'

/**
 * The file that asks one recipient to put a meeting in their calendar, or to move it there: METHOD:REQUEST.
 * Throws a CalendarFault when the finished file breaks any rule.
 */
export const buildInvitation = (copy: CalendarCopy): string => {
  const text = write(ICalCalendarMethod.REQUEST, [invitedEvent(copy, ICalEventStatus.CONFIRMED)], null)
  return checked(text, lintInvitation(text, { method: 'REQUEST', status: 'CONFIRMED', copy }))
}

/**
 * The file that takes a meeting out of one recipient's calendar: METHOD:CANCEL. `wholeMeeting` says that it is off for
 * everybody, `thisAttendee` only that the recipient no longer takes part. The title, place and text of the meeting are
 * repeated for people who do not have it. Throws a CalendarFault when the finished file breaks any rule.
 */
export const buildCancellation = (copy: CalendarCopy, scope: 'wholeMeeting' | 'thisAttendee'): string => {
  const status = scope === 'wholeMeeting' ? ICalEventStatus.CANCELLED : null
  const text = write(ICalCalendarMethod.CANCEL, [invitedEvent(copy, status)], null)
  return checked(text, lintInvitation(text, { method: 'CANCEL', status, copy }))
}

/**
 * The calendar that a program fetches by itself: no METHOD, nobody's name or address, and the same bytes for the same
 * meetings in whatever order. May be empty. Throws a CalendarFault when the finished file breaks any rule.
 */
export const buildFeed = (feed: CalendarFeed): string => {
  const meetings = feed.meetings.toSorted((a, b) => (chronology(a) < chronology(b) ? -1 : 1))
  const events = meetings.map((meeting) => feedEvent(meeting, feed.cancelledWord))
  const text = withRefreshHints(write(null, events, escapeText(cleanLine(feed.name))))
  return checked(text, lintFeed(text, feed))
}

const invitedEvent = (copy: CalendarCopy, status: ICalEventStatus | null): ICalEventData => {
  const { organiser, attendee } = copy
  return {
    ...eventOf(copy, copy.madeAt),
    created: copy.createdAt,
    status,
    organizer: { name: cleanName(organiser.name) || organiser.address, email: organiser.address },
    attendees: [
      {
        name: cleanName(attendee.name) || attendee.address,
        email: attendee.address,
        type: ICalAttendeeType.INDIVIDUAL,
        role: ICalAttendeeRole.REQ,
        status: PARTICIPATION[attendee.participationStatus],
        rsvp: copy.answerable,
      },
    ],
    url: copy.url === null ? null : uriValue(copy.url),
    // Counter-proposals are not handled; clients that honour this do not offer them.
    x: { 'X-MICROSOFT-DISALLOW-COUNTER': 'TRUE' },
  }
}

const PARTICIPATION = {
  'NEEDS-ACTION': ICalAttendeeStatus.NEEDSACTION,
  ACCEPTED: ICalAttendeeStatus.ACCEPTED,
  DECLINED: ICalAttendeeStatus.DECLINED,
  TENTATIVE: ICalAttendeeStatus.TENTATIVE,
}

const chronology = (meeting: CalendarMeeting) => `${meeting.heldOn} ${meeting.startsAt} ${meeting.uid}`

const feedEvent = (meeting: FeedMeeting, cancelledWord: string): ICalEventData => ({
  ...eventOf(meeting, meeting.changedAt),
  summary: feedSummary(meeting, cancelledWord),
  status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  transparency: meeting.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
})

const eventOf = (meeting: CalendarMeeting, stamp: Temporal.Instant): ICalEventData => ({
  id: meeting.uid,
  sequence: meeting.sequence,
  stamp,
  lastModified: stamp,
  start: momentOf(meeting, meeting.startsAt),
  end: momentOf(meeting, meeting.endsAt),
  timezone: meeting.timeZone,
  summary: cleanLine(meeting.summary),
  location: cleanLine(meeting.location) || null,
  description: cleanText(meeting.description) || null,
  class: ICalEventClass.PUBLIC,
  transparency: ICalEventTransparency.OPAQUE,
})

const momentOf = (meeting: CalendarMeeting, time: string): Temporal.ZonedDateTime => {
  const moment = momentInFile(meeting, time)
  if (moment === null)
    throw new CalendarFault([`${meeting.heldOn} ${time} is no time in ${meeting.timeZone}`])
  return moment
}

const write = (
  method: ICalCalendarMethod | null,
  events: ICalEventData[],
  escapedName: string | null,
): string => {
  const calendar = new ICalCalendar({
    prodId: { company: 'Leerkring', product: 'Leerkring', language: 'NL' },
    method,
    name: escapedName,
    // Without a name of its own: with one, the generator writes the stamps in local time.
    timezone: { name: null, generator: describeZone },
    events,
  })
  return `${calendar.toString()}\r\n`
}

// The generator would write these after the time zones, where a property of the calendar may no longer stand.
const withRefreshHints = (text: string): string =>
  text.replace(
    /\r\n(?=BEGIN:|END:VCALENDAR)/,
    '\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n',
  )

const checked = (text: string, faults: string[]): string => {
  if (faults.length > 0) throw new CalendarFault(faults)
  return text
}
