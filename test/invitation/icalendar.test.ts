import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import ICAL from 'ical.js'
import type { CalendarCopy } from '../../src/invitation/calendar-copy.ts'
import { CalendarFault } from '../../src/invitation/calendar-fault.ts'
import { buildCancellation, buildFeed, buildInvitation } from '../../src/invitation/icalendar.ts'
import { buildExamples, feed, nasty, zoe } from './calendar-examples.ts'
import { anyWordsStayWords } from './calendar-property.ts'

const here = import.meta.dirname
const examples = buildExamples()

/** Start and end in UTC, by the rules in the file alone: the reader is given no other time zones. */
const momentsOf = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
  return ['dtstart', 'dtend'].map((name) => {
    const time = event?.getFirstPropertyValue(name)
    return time instanceof ICAL.Time
      ? Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString()
      : time
  })
}

const linesOf = (file: string, start: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(start))

const faultsOf = (build: () => string) => {
  try {
    return build()
  } catch (error) {
    if (error instanceof CalendarFault) return error.faults
    throw error
  }
}

test.each(Object.keys(examples))('%s is built byte for byte as it was', async (name) => {
  expect(examples[name]).toEqual(await readFile(`${here}/golden/${name}`, 'utf8'))
})

test.each(['UTC', 'America/New_York', 'Asia/Tokyo'])(
  'A server in %s builds the same bytes',
  async (timeZone) => {
    const printer = `${here}/print-calendar-examples.ts`
    const options = { env: { TZ: timeZone }, timeout: 20_000 }
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', printer], options)
    expect(JSON.parse(stdout)).toEqual(examples)
  },
)

describe('The moment in the file', () => {
  test.each([
    ['in winter', { heldOn: '2027-03-23' }, ['2027-03-23T08:30:00Z', '2027-03-23T15:30:00Z']],
    ['in summer', { heldOn: '2027-03-30' }, ['2027-03-30T07:30:00Z', '2027-03-30T14:30:00Z']],
    [
      'elsewhere',
      { heldOn: '2027-03-30', timeZone: 'America/Paramaribo' },
      ['2027-03-30T12:30:00Z', '2027-03-30T19:30:00Z'],
    ],
    [
      'across the autumn change',
      { heldOn: '2026-10-25', startsAt: '01:30', endsAt: '03:30' },
      ['2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z'],
    ],
  ])('is the wall time %s', (_, change, expected) => {
    expect(momentsOf(buildInvitation({ ...zoe, ...change }))).toEqual(expected)
  })

  test('moves with the wall time over the change of the clock', () => {
    const start = (heldOn: string) => linesOf(buildInvitation({ ...zoe, heldOn }), 'DTSTART;')
    expect([start('2027-03-23'), start('2027-03-30')]).toEqual([
      ['DTSTART;TZID=Europe/Amsterdam:20270323T093000'],
      ['DTSTART;TZID=Europe/Amsterdam:20270330T093000'],
    ])
  })
})

test('A start in the hour that comes twice is written as the wall time that was entered', () => {
  const file = buildInvitation({ ...zoe, heldOn: '2026-10-25', startsAt: '02:30', endsAt: '05:00' })
  expect(linesOf(file, 'DTSTART;')).toEqual(['DTSTART;TZID=Europe/Amsterdam:20261025T023000'])
})

describe('A title or name that tries to write lines of its own', () => {
  test('stays one line', () => {
    const file = buildInvitation(nasty)
    expect([linesOf(file, 'SUMMARY'), linesOf(file, 'ATTENDEE'), linesOf(file, 'BEGIN:VALARM')]).toEqual([
      ['SUMMARY:Kring 2/5\\; \'s-Hertogenbosch\\, Café «De Toren» BEGIN:VALARM 🎉 "quote" \\\\x'],
      [
        'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;' +
          'CN="Jansen, ”Zoë” ATTENDEE:mailto:evil@x.example":MAILTO:zoe@example.org',
      ],
      [],
    ])
  })

  test('stays in the name of the feed', () => {
    expect([linesOf(buildFeed(feed), 'X-INJ'), linesOf(buildFeed(feed), 'NAME')]).toEqual([
      [],
      ['NAME:Leerkring Bomen\\; A X-INJ:1'],
    ])
  })

  test('stays words, whatever the words', () => {
    fc.assert(anyWordsStayWords(), { numRuns: 300 })
  })

  test('that leaves nothing of a name gives way to the address', () => {
    const file = buildInvitation({ ...zoe, attendee: { ...zoe.attendee, name: ' \u0000^\r\n' } })
    expect(linesOf(file, 'ATTENDEE')[0]?.includes(';CN="zoe@example.org":MAILTO:zoe@example.org')).toEqual(
      true,
    )
  })
})

describe('Nothing leaves when', () => {
  const winter = { heldOn: '2027-01-19' }
  test.each<[string, Partial<CalendarCopy>, string[]]>([
    [
      'the clock skips the start',
      { heldOn: '2027-03-28', startsAt: '02:30' },
      ['2027-03-28 02:30 is no time in Europe/Amsterdam'],
    ],
    [
      'the date does not exist',
      { heldOn: '2027-02-30' },
      ['2027-02-30 09:30 is no time in Europe/Amsterdam'],
    ],
    [
      'the zone does not exist',
      { timeZone: 'Europe/Nergens' },
      ['2027-03-30 09:30 is no time in Europe/Nergens'],
    ],
    ['the zone cannot be described', { timeZone: 'Asia/Qostanay' }, ['no time zone rules for Asia/Qostanay']],
    [
      'the known rules of the zone are out of date',
      { ...winter, timeZone: 'America/Sao_Paulo' },
      ['moment of DTSTART is not what it should be', 'moment of DTEND is not what it should be'],
    ],
    ['it ends when it starts', { endsAt: '09:30' }, ['the end is not after the start']],
    ['it has no title', { summary: ' \r\n\u0000' }, ['SUMMARY is empty']],
    ['the address is not on the web', { url: 'javascript:alert(1)' }, ['URL is not what it should be']],
    [
      'a link for one reader is in the text',
      { description: `https://x.example/mijn/${'aB3_-'.repeat(8)}xyz\nTot dan` },
      ['holds a link that is meant for one reader'],
    ],
    [
      'a feed is in the place',
      { location: 'webcal://x.example/agenda' },
      ['holds a link that is meant for one reader'],
    ],
    ['the UID is made of something', { uid: 'meeting-2@leerkring.example.org' }, ['UID is not a UUID']],
    [
      'the UID writes a line',
      { uid: `${zoe.uid}\r\nX-INJ:1` },
      ['X-INJ is unknown or doubled', 'UID is not a UUID', 'UID is not what it should be'],
    ],
    [
      'the organiser invites itself',
      { organiser: { name: 'Zoë', address: 'Zoe@example.org' } },
      ['ATTENDEE is the ORGANIZER'],
    ],
    [
      'the address holds more than an address',
      {
        attendee: { ...zoe.attendee, address: 'zoe@example.org,piet@example.org' },
      },
      ['ATTENDEE has no plain address'],
    ],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(() => buildInvitation({ ...zoe, ...change }))).toEqual(faults)
  })

  test('it ends before it starts, though the generator would swap them', () => {
    const faults = faultsOf(() => buildInvitation({ ...zoe, startsAt: '16:30', endsAt: '09:30' }))
    expect(faults[0]).toEqual('the end is not after the start')
  })

  test('an ordinary long address is no link for one reader', () => {
    const description = 'https://www.example.org/leren/een-heel-lange-naam-van-een-pagina-over-bomen-x1'
    expect(momentsOf(buildInvitation({ ...zoe, description }))).toEqual(momentsOf(buildInvitation(zoe)))
  })
})

describe('A cancellation', () => {
  const copy = { ...zoe, sequence: 3 }
  test.each([
    ['wholeMeeting', ['STATUS:CANCELLED']],
    ['thisAttendee', []],
  ] as const)('for %s has the right STATUS, METHOD and number', (scope, status) => {
    const file = buildCancellation(copy, scope)
    expect(
      ['STATUS', 'METHOD', 'SEQUENCE', 'UID', 'BEGIN:VALARM'].map((start) => linesOf(file, start)),
    ).toEqual([status, ['METHOD:CANCEL'], ['SEQUENCE:3'], [`UID:${zoe.uid}`], []])
  })
})

describe('A feed', () => {
  test('names nobody and has no METHOD', () => {
    const file = buildFeed(feed)
    expect(['METHOD', 'ORGANIZER', 'ATTENDEE'].map((start) => linesOf(file, start))).toEqual([[], [], []])
  })

  test('is the same whatever the order of the meetings', () => {
    expect(buildFeed({ ...feed, meetings: feed.meetings.toReversed() })).toEqual(buildFeed(feed))
  })

  test('changes only in the meeting that changed', () => {
    const changedAt = Temporal.Instant.from('2027-02-01T12:00:00Z')
    const [first, ...rest] = feed.meetings
    const changed = first === undefined ? [] : [{ ...first, description: 'Nieuw programma', changedAt }]
    const stamps = (meetings: typeof feed.meetings) => linesOf(buildFeed({ ...feed, meetings }), 'DTSTAMP')
    expect([stamps(feed.meetings), stamps([...changed, ...rest])]).toEqual([
      ['DTSTAMP:20261202T080000Z', 'DTSTAMP:20261201T080000Z'],
      ['DTSTAMP:20261202T080000Z', 'DTSTAMP:20270201T120000Z'],
    ])
  })

  test('says first of a cancelled meeting that it is off', () => {
    const file = buildFeed(feed)
    expect([linesOf(file, 'SUMMARY:V'), linesOf(file, 'STATUS'), linesOf(file, 'TRANSP')]).toEqual([
      ['SUMMARY:VERVALLEN: Leerkring Bomen\\, bijeenkomst 1 van 5'],
      ['STATUS:CANCELLED', 'STATUS:CONFIRMED'],
      ['TRANSP:TRANSPARENT', 'TRANSP:OPAQUE'],
    ])
  })

  test('may hold meetings in several zones', () => {
    const [first] = feed.meetings
    const there =
      first === undefined
        ? []
        : [{ ...first, uid: '7d1f0a52-7f5e-4c1b-9d0e-3a8e5f2b7c12', timeZone: 'Europe/Lisbon' }]
    const file = buildFeed({ ...feed, meetings: [...feed.meetings, ...there] })
    expect(linesOf(file, 'TZID')).toEqual(['TZID:Europe/Amsterdam', 'TZID:Europe/Lisbon'])
  })
})
