import { byteFaults } from './calendar-bytes.ts'
import type { CalendarCopy, CalendarFeed } from './calendar-copy.ts'
import { readCalendar, readValue } from './calendar-reading.ts'
import { calendarFaults, differences, meetingFaults, personFaults, propertyFaults } from './calendar-rules.ts'
import { cleanLine, escapeText } from './calendar-text.ts'
import { feedSummary, uriValue, utcSecond } from './calendar-values.ts'

/** What a mailed file should be. */
export interface ExpectedInvitation {
  method: 'REQUEST' | 'CANCEL'
  status: 'CONFIRMED' | 'CANCELLED' | null
  copy: CalendarCopy
}

/**
 * Reads a finished invitation or cancellation back and says in words what is not as it should be: form, time zone,
 * and every value against what was put in. Empty when the file may leave.
 */
export const lintInvitation = (text: string, expected: ExpectedInvitation): string[] => [
  ...byteFaults(text),
  ...invitationFaults(text, expected),
]

/**
 * Reads a finished feed back and says in words what is not as it should be. A feed names nobody and has no METHOD.
 * Empty when the file may leave.
 */
export const lintFeed = (text: string, feed: CalendarFeed): string[] => [
  ...byteFaults(text),
  ...feedFaults(text, feed),
]

const invitationFaults = (text: string, { method, status, copy }: ExpectedInvitation): string[] => {
  const calendar = readCalendar(text)
  if (calendar === null) return ['cannot be read as one VCALENDAR']
  const [event, ...more] = calendar.getAllSubcomponents('vevent')
  if (event === undefined || more.length > 0) return ['does not hold exactly one VEVENT']
  const isSelfInvited = copy.attendee.address.toLowerCase() === copy.organiser.address.toLowerCase()
  return [
    ...calendarFaults(calendar, text),
    ...propertyFaults(calendar, ['version', 'prodid', 'method']),
    ...propertyFaults(event, INVITED),
    ...meetingFaults(event, copy, copy.madeAt),
    ...differences([
      ['METHOD', readValue(calendar, 'method'), method],
      ['SUMMARY', readValue(event, 'summary'), cleanLine(copy.summary)],
      ['STATUS', readValue(event, 'status'), status],
      ['TRANSP', readValue(event, 'transp'), 'OPAQUE'],
      ['CREATED', readValue(event, 'created'), utcSecond(copy.createdAt)],
      [
        'URL',
        readValue(event, 'url'),
        copy.url === null ? null : (uriValue(copy.url) ?? 'none that can be written'),
      ],
      ['X-MICROSOFT-DISALLOW-COUNTER', readValue(event, 'x-microsoft-disallow-counter'), 'TRUE'],
    ]),
    ...personFaults(event, 'organizer', copy.organiser, {}),
    ...personFaults(event, 'attendee', copy.attendee, {
      cutype: 'INDIVIDUAL',
      role: 'REQ-PARTICIPANT',
      partstat: copy.attendee.participationStatus,
      rsvp: copy.answerable ? 'TRUE' : 'FALSE',
    }),
    ...(isSelfInvited ? ['ATTENDEE is the ORGANIZER'] : []),
  ]
}

const feedFaults = (text: string, feed: CalendarFeed): string[] => {
  const calendar = readCalendar(text)
  if (calendar === null) return ['cannot be read as one VCALENDAR']
  const events = calendar.getAllSubcomponents('vevent')
  const byUid = new Map(events.map((event) => [readValue(event, 'uid'), event]))
  const name = escapeText(cleanLine(feed.name))
  return [
    ...calendarFaults(calendar, text),
    ...propertyFaults(calendar, [
      'version',
      'prodid',
      'name',
      'x-wr-calname',
      'refresh-interval',
      'x-published-ttl',
    ]),
    ...differences([
      ['number of VEVENTs', String(events.length), String(feed.meetings.length)],
      ['number of UIDs', String(byUid.size), String(feed.meetings.length)],
      ['NAME', readValue(calendar, 'name'), name],
      ['X-WR-CALNAME', readValue(calendar, 'x-wr-calname'), name],
      ['REFRESH-INTERVAL', readValue(calendar, 'refresh-interval'), 'PT1H'],
      ['X-PUBLISHED-TTL', readValue(calendar, 'x-published-ttl'), 'PT1H'],
    ]),
    ...feed.meetings.flatMap((meeting) => {
      const event = byUid.get(meeting.uid)
      if (event === undefined) return [`meeting ${meeting.uid} is missing`]
      return [
        ...propertyFaults(event, MEETING),
        ...meetingFaults(event, meeting, meeting.changedAt),
        ...differences([
          ['SUMMARY', readValue(event, 'summary'), feedSummary(meeting, feed.cancelledWord)],
          ['STATUS', readValue(event, 'status'), meeting.isCancelled ? 'CANCELLED' : 'CONFIRMED'],
          ['TRANSP', readValue(event, 'transp'), meeting.isCancelled ? 'TRANSPARENT' : 'OPAQUE'],
        ]),
      ]
    }),
  ]
}

const MEETING = [
  ...['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'transp', 'location', 'description'],
  ...['status', 'last-modified', 'class'],
]

const INVITED = [...MEETING, 'organizer', 'attendee', 'url', 'created', 'x-microsoft-disallow-counter']
