import { describe, expect, test } from '@jest/globals'
import { lintFeed, lintInvitation } from '../../src/invitation/calendar-lint.ts'
import { buildCancellation, buildFeed, buildInvitation } from '../../src/invitation/icalendar.ts'
import { feed, zoe } from './calendar-examples.ts'

const invitation = buildInvitation(zoe)
const goodFeed = buildFeed(feed)
const asSent = { method: 'REQUEST', status: 'CONFIRMED', copy: zoe } as const
const zone = invitation.slice(invitation.indexOf('BEGIN:VTIMEZONE'), invitation.indexOf('BEGIN:VEVENT'))
const event = invitation.slice(invitation.indexOf('BEGIN:VEVENT'), invitation.indexOf('END:VCALENDAR'))
const organiser = 'ORGANIZER;CN="Leerkring Bomen":mailto:agenda@example.org\r\n'
const attendee = event.slice(event.indexOf('ATTENDEE'), event.indexOf('URL;'))
const extraBefore = (line: string, extra: string): [string, string] => [line, extra + line]
const isNot = (...what: string[]) => what.map((value) => `${value} is not what it should be`)

describe('The check of an invitation', () => {
  test('finds nothing in a good file', () => {
    expect(lintInvitation(invitation, asSent)).toEqual([])
  })

  test.each<[string, [string | RegExp, string], string[]]>([
    ['half a surrogate pair', ['Zoë', 'Zo\ud800'], ['is not valid UTF-8', ...isNot('CN of ATTENDEE')]],
    ['a missing last line end', [/\r\n$/, ''], ['does not end every line in CRLF']],
    ['a bare line feed', ['VERSION:2.0\r\n', 'VERSION:2.0\n'], ['does not end every line in CRLF']],
    [
      'a control character',
      ['bijeenkomst', 'bijeen\u0007komst'],
      ['holds a control character', ...isNot('SUMMARY')],
    ],
    [
      'a line separator',
      ['bijeenkomst', 'bijeen\u2028komst'],
      ['holds a control character', ...isNot('SUMMARY')],
    ],
    [
      'a line of 76 octets',
      ['\r\n ijf naar', ' ijf naar'],
      ['holds a line of more than 75 octets', ...isNot('DESCRIPTION')],
    ],
    ['an empty line', extraBefore('METHOD', '\r\n'), ['holds an empty line']],
    [
      'a property after a component',
      extraBefore('BEGIN:VEVENT', 'X-A:1\r\n'),
      ['has a property after a component', 'X-A is unknown or doubled'],
    ],
    [
      'a link for one reader',
      ['lunch.', `lunch. https://x.example/f#${'Ab0'.repeat(14)}z`],
      [
        'holds a line of more than 75 octets',
        'holds a link that is meant for one reader',
        ...isNot('DESCRIPTION'),
      ],
    ],
    ['text that is no calendar', [/^[\s\S]*$/, 'Hallo\r\n'], ['cannot be read as one VCALENDAR']],
    ['a second calendar', [/$/, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'], ['cannot be read as one VCALENDAR']],
    ['a second meeting', extraBefore('END:VCALENDAR', event), ['does not hold exactly one VEVENT']],
    ['no meeting', [event, ''], ['does not hold exactly one VEVENT']],
    ['another METHOD', ['METHOD:REQUEST', 'METHOD:PUBLISH'], isNot('METHOD')],
    ['no METHOD', ['METHOD:REQUEST\r\n', ''], isNot('METHOD')],
    ['another VERSION', ['VERSION:2.0', 'VERSION:1.0'], isNot('VERSION')],
    ['another maker', ['PRODID:-//Leerkring', 'PRODID:-//Microsoft'], isNot('PRODID')],
    [
      'an alarm',
      extraBefore('END:VEVENT', 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\n'),
      ['VEVENT holds a VALARM'],
    ],
    ['a task', extraBefore('BEGIN:VEVENT', 'BEGIN:VTODO\r\nEND:VTODO\r\n'), ['has a VTODO']],
    [
      'an attachment',
      extraBefore('CLASS', 'ATTACH:https://x.example/a\r\n'),
      ['ATTACH is unknown or doubled'],
    ],
    ['two titles', extraBefore('TRANSP', 'SUMMARY:Nog een\r\n'), ['SUMMARY is unknown or doubled']],
    ['another UID', ['UID:5f0c6a52', 'UID:5f0c6a53'], isNot('UID')],
    ['another SEQUENCE', ['SEQUENCE:0', 'SEQUENCE:1'], isNot('SEQUENCE')],
    ['a DTSTAMP in local time', [/(DTSTAMP:\w+)Z/, '$1'], isNot('DTSTAMP')],
    ['a CREATED in local time', [/(CREATED:\w+)Z/, '$1'], isNot('CREATED')],
    ['a LAST-MODIFIED in local time', [/(LAST-MODIFIED:\w+)Z/, '$1'], isNot('LAST-MODIFIED')],
    [
      'no rules for the zone',
      [zone, ''],
      isNot('list of VTIMEZONEs', 'moment of DTSTART', 'moment of DTEND'),
    ],
    [
      'the rules of another zone',
      ['TZID:Europe/Amsterdam', 'TZID:Europe/Brussels'],
      isNot('list of VTIMEZONEs', 'moment of DTSTART', 'moment of DTEND'),
    ],
    ['two sets of rules', extraBefore('BEGIN:VEVENT', zone), isNot('list of VTIMEZONEs')],
    [
      'rules with a wrong offset',
      ['TZOFFSETTO:+0200', 'TZOFFSETTO:+0300'],
      isNot('moment of DTSTART', 'moment of DTEND'),
    ],
    [
      'rules in another shape',
      ['BYMONTH=3;BYDAY=-1SU', 'BYMONTH=3;BYMONTHDAY=29'],
      ['the time zone rules for Europe/Amsterdam do not have the one shape that all readers know'],
    ],
    ['a start an hour later', ['0330T0930', '0330T1030'], isNot('DTSTART', 'moment of DTSTART')],
    [
      'start and end in UTC',
      [/(DT\w+);TZID=Europe\/Amsterdam:(\w+)/g, '$1:$2Z'],
      isNot(
        'list of VTIMEZONEs',
        'zone of DTSTART',
        'DTSTART',
        'moment of DTSTART',
        'zone of DTEND',
        'DTEND',
        'moment of DTEND',
      ),
    ],
    ['no end', [/DTEND.*\r\n/, ''], isNot('list of VTIMEZONEs', 'zone of DTEND', 'DTEND', 'moment of DTEND')],
    ['another title', ['SUMMARY:Leerkring', 'SUMMARY:Werkkring'], isNot('SUMMARY')],
    ['another place', ['LOCATION:Stadhuis', 'LOCATION:Stadskantoor'], isNot('LOCATION')],
    ['a text cut short', ['lunch.', 'lunch'], isNot('DESCRIPTION')],
    ['no STATUS', ['STATUS:CONFIRMED\r\n', ''], isNot('STATUS')],
    ['time that stays free', ['TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'], isNot('TRANSP')],
    ['another page', ['/kringen/bomen', '/kringen/water'], isNot('URL')],
    ['another CLASS', ['CLASS:PUBLIC', 'CLASS:PRIVATE'], isNot('CLASS')],
    ['no word against counter-proposals', [/X-MICROSOFT.*\r\n/, ''], isNot('X-MICROSOFT-DISALLOW-COUNTER')],
    ['no organiser', [organiser, ''], ['there is not exactly one ORGANIZER']],
    ['another organiser', ['agenda@example.org\r\nATT', 'zoe@example.org\r\nATT'], isNot('ORGANIZER')],
    [
      'two attendees',
      extraBefore('URL', attendee.replace('zoe@', 'piet@')),
      ['ATTENDEE is unknown or doubled', 'there is not exactly one ATTENDEE'],
    ],
    ['no attendee', [attendee, ''], ['there is not exactly one ATTENDEE']],
    ['another attendee', ['MAILTO:zoe@', 'MAILTO:piet@'], isNot('ATTENDEE')],
    ['another name', ['Voorbeeld', 'Ander'], isNot('CN of ATTENDEE')],
    ['another answer', ['PARTSTAT=NEEDS-ACTION', 'PARTSTAT=ACCEPTED'], isNot('PARTSTAT of ATTENDEE')],
    ['no question', ['=TRUE;CN', '=FALSE;CN'], isNot('RSVP of ATTENDEE')],
    ['another role', ['ROLE=REQ', 'ROLE=OPT'], isNot('ROLE of ATTENDEE')],
    [
      'one parameter more',
      ['ORGANIZER;', 'ORGANIZER;SENT-BY="mailto:piet@example.org";'],
      ['holds a line of more than 75 octets', ...isNot('list of parameters of ORGANIZER')],
    ],
  ])('finds %s', (_, [from, to], faults) => {
    expect(lintInvitation(invitation.replace(from, to), asSent)).toEqual(faults)
  })

  test('finds a cancellation that should say that the whole meeting is off, and one that should not', () => {
    const [whole, one] = [buildCancellation(zoe, 'wholeMeeting'), buildCancellation(zoe, 'thisAttendee')]
    const asCancelled = { method: 'CANCEL', copy: zoe } as const
    expect([
      lintInvitation(one, { ...asCancelled, status: 'CANCELLED' }),
      lintInvitation(whole, { ...asCancelled, status: null }),
      lintInvitation(invitation, { ...asCancelled, status: 'CANCELLED' }),
    ]).toEqual([isNot('STATUS'), isNot('STATUS'), isNot('METHOD', 'STATUS')])
  })
})

describe('The check of a feed', () => {
  test('finds nothing in a good file', () => {
    expect(lintFeed(goodFeed, feed)).toEqual([])
  })

  test.each<[string, [string | RegExp, string], string[]]>([
    ['a METHOD', extraBefore('NAME', 'METHOD:PUBLISH\r\n'), ['METHOD is unknown or doubled']],
    ['an attendee', extraBefore('CLASS', attendee), ['ATTENDEE is unknown or doubled']],
    ['an organiser', extraBefore('CLASS', organiser), ['ORGANIZER is unknown or doubled']],
    [
      'a missing meeting',
      [/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/, ''],
      [
        ...isNot('number of VEVENTs', 'number of UIDs'),
        'meeting 0b7d2f6e-61c4-4f0a-8b53-9a1c2d3e4f50 is missing',
      ],
    ],
    [
      'a meeting of somebody else',
      extraBefore('END:VCALENDAR', event.replace('UID:5', 'UID:6')),
      isNot('number of VEVENTs', 'number of UIDs'),
    ],
    ['a meeting that is on after all', ['STATUS:CANCELLED', 'STATUS:CONFIRMED'], isNot('STATUS')],
    ['a cancelled meeting that takes up time', ['TRANSP:TRANSPARENT', 'TRANSP:OPAQUE'], isNot('TRANSP')],
    ['a title that hides that it is off', ['SUMMARY:VERVALLEN: ', 'SUMMARY:'], isNot('SUMMARY')],
    ['another stamp', ['DTSTAMP:20261202', 'DTSTAMP:20261203'], isNot('DTSTAMP')],
    ['another name', ['\r\nNAME:Leerkring', '\r\nNAME:Werkkring'], isNot('NAME')],
    [
      'a line slipped in by the name',
      ['A X-INJ', 'A\r\nX-INJ'],
      ['X-INJ is unknown or doubled', ...isNot('NAME')],
    ],
    ['no rhythm', [/REFRESH.*\r\n/, ''], isNot('REFRESH-INTERVAL')],
    ['text that is no calendar', [/^[\s\S]*$/, 'Hallo\r\n'], ['cannot be read as one VCALENDAR']],
  ])('finds %s', (_, [from, to], faults) => {
    expect(lintFeed(goodFeed.replace(from, to), feed)).toEqual(faults)
  })

  test('finds one UID for two meetings', () => {
    const [first] = feed.meetings
    const twice = { ...feed, meetings: first === undefined ? [] : [first, first] }
    expect(() => buildFeed(twice)).toThrow('number of UIDs is not what it should be')
  })
})
