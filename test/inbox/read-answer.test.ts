import { describe, expect, test } from '@jest/globals'
import { readAnswer } from '../../src/inbox/read-answer.ts'
import { coreTime } from '../support/core-time.ts'

const UID = 'd3b07384-d9a0-4c9b-8f3d-2c1a5d6e7f80'
const ZOE = 'ATTENDEE;CN=Zoe;PARTSTAT=ACCEPTED:mailto:Zoe@example.org'
const event = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const usual = ['DTSTAMP:20261121T210852Z', `UID:${UID}`, 'SEQUENCE:2', ZOE]
const reply = (events: string[], method = 'METHOD:REPLY') =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', method, ...events, 'END:VCALENDAR', ''].join('\r\n')
const without = (start: string, ...others: string[]) =>
  reply(event([...usual.filter((line) => !line.startsWith(start)), ...others]))

describe('an answer that counts', () => {
  test('says who answers what to which version, and when', () => {
    expect(readAnswer([reply(event(usual))])).toEqual({
      done: true,
      value: {
        uid: UID,
        attendee: 'zoe@example.org',
        status: 'ACCEPTED',
        sequence: 2,
        stampedAt: Temporal.Instant.from('2026-11-21T21:08:52Z'),
      },
    })
  })

  test('without a sequence is about the first version', () => {
    const read = readAnswer([without('SEQUENCE')])
    expect(read.done && read.value.sequence).toBe(0)
  })

  test('may say that they come, do not come, or perhaps', () => {
    const said = ['ACCEPTED', 'declined', 'TENTATIVE'].map((word) => {
      const read = readAnswer([without('ATTENDEE', ZOE.replace('ACCEPTED', word))])
      return read.done && read.value.status
    })
    expect(said).toEqual(['ACCEPTED', 'DECLINED', 'TENTATIVE'])
  })
})

describe('what does not count, and why', () => {
  test.each([
    ['no calendar', [], 'noCalendar'],
    ['two calendars that differ', [reply(event(usual)), without('SEQUENCE')], 'severalCalendars'],
    ['no calendar inside', ['BEGIN:VEVENT'], 'noCalendar'],
    ['a cancellation', [reply(event(usual), 'METHOD:CANCEL')], 'noReply'],
    ['a method twice', [reply(event(usual), 'METHOD:REPLY\r\nMETHOD:CANCEL')], 'noReply'],
    ['no method', [reply(event(usual), 'X-A:1')], 'noReply'],
    ['two events', [reply([...event(usual), ...event(usual)])], 'notOneEvent'],
    ['no event', [reply([])], 'notOneEvent'],
    ['one day of a series', [without('-', 'RECURRENCE-ID:20270330T073000Z')], 'oneOfSeries'],
    ['two attendees', [without('-', ZOE.replace('Zoe@', 'piet@'))], 'notOneAttendee'],
    ['no attendee', [without('ATTENDEE')], 'notOneAttendee'],
    ['an attendee without an address', [without('ATTENDEE', 'ATTENDEE:tel:+31')], 'notOneAttendee'],
    ['a line break in the address', [without('ATTENDEE', ZOE.replace('Zoe@', 'a\\nb@'))], 'notOneAttendee'],
    ['delegated', [without('ATTENDEE', ZOE.replace('ACCEPTED', 'DELEGATED'))], 'noAnswer'],
    ['not answered yet', [without('ATTENDEE', 'ATTENDEE:mailto:zoe@example.org')], 'noAnswer'],
    ['no UID', [without('UID')], 'noUid'],
    ['two UIDs', [without('-', 'UID:other')], 'noUid'],
    ['a sequence below zero', [without('SEQUENCE', 'SEQUENCE:-1')], 'noSequence'],
    ['a sequence without end', [without('SEQUENCE', `SEQUENCE:${'9'.repeat(40)}`)], 'noSequence'],
    ['no stamp', [without('DTSTAMP')], 'noStamp'],
    ['a stamp in local time', [without('DTSTAMP', 'DTSTAMP:20261121T210852')], 'noStamp'],
    ['a stamp that is no time', [without('DTSTAMP', 'DTSTAMP:soon')], 'brokenValue'],
    ['a UID that says it is a time', [without('UID', 'UID;VALUE=DATE-TIME:soon')], 'brokenValue'],
    ['an address that says it is a time', [without('ATTENDEE', 'ATTENDEE;VALUE=DATE:soon')], 'brokenValue'],
    ['bytes that were no text', [without('-', 'SUMMARY:a\uFFFDb')], 'brokenText'],
    ['more than 64 kB', [without('-', `X-A:${'a'.repeat(66_000)}`)], 'calendarTooLarge'],
    [
      'ten thousand lines',
      [without('-', ...Array.from({ length: 10_000 }, () => 'X-LONG:aaaa'))],
      'calendarTooLarge',
    ],
  ])('%s', (_name, calendars, reason) => {
    expect(readAnswer(calendars)).toEqual({ done: false, reason })
  })

  test('a file of 64 kB of folded lines is read in less than a second', () => {
    const folded = `X-A:${'a\r\n '.repeat(15_000)}`
    expect(coreTime(() => expect(readAnswer([without('-', folded)]).done).toBe(true))).toBeLessThan(1000)
  })
})
