import { describe, expect, test } from '@jest/globals'
import { CalendarFault } from '../../src/invitation/calendar-fault.ts'
import { describeZone, zoneShapeFaults } from '../../src/invitation/vtimezone.ts'

const amsterdam = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n')

const refusal = (timeZone: string) => {
  try {
    return describeZone(timeZone)
  } catch (error) {
    if (error instanceof CalendarFault) return error.faults
    throw error
  }
}

describe('The rules of a time zone', () => {
  test('are written in exactly this shape', () => {
    expect(describeZone('Europe/Amsterdam')).toEqual(amsterdam)
  })

  test('need no yearly rule where the clock never changes', () => {
    expect(describeZone('America/Paramaribo').match(/RRULE|BEGIN:\w+/g)).toEqual([
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',
    ])
  })

  test.each([
    ['Europe/Nergens', ['no time zone rules for Europe/Nergens']],
    ['Asia/Qostanay', ['no time zone rules for Asia/Qostanay']],
    ['europe/amsterdam', ['no time zone rules for europe/amsterdam']],
    ['Asia/Calcutta', ['the time zone rules for Asia/Calcutta are those of Asia/Kolkata']],
  ])('are refused for %s rather than guessed', (timeZone, faults) => {
    expect(refusal(timeZone)).toEqual(faults)
  })
})

describe('The shape of a VTIMEZONE is refused', () => {
  const block = amsterdam
  const standard = block.slice(block.indexOf('BEGIN:STANDARD'), block.indexOf('END:VTIMEZONE'))
  test.each([
    ['with two STANDARDs', block.replace(standard, standard + standard)],
    ['without STANDARD', block.replace(standard, '')],
    ['without DAYLIGHT but with a yearly rule', block.replace(/BEGIN:DAYLIGHT[\s\S]*END:DAYLIGHT\r\n/, '')],
    ['with an RDATE', block.replace('TZNAME:CET\r\n', 'TZNAME:CET\r\nRDATE:20271031T030000\r\n')],
    ['without an offset', block.replace('TZOFFSETTO:+0100\r\n', '')],
    ['without a rule', block.replace('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n', '')],
    ['with two days in a rule', block.replace('BYDAY=-1SU', 'BYDAY=-1SU,-1SA')],
    ['with a day of the month', block.replace('BYDAY=-1SU', 'BYMONTHDAY=28')],
  ])('%s', (_, wrong) => {
    expect(wrong).not.toEqual(block)
    expect(zoneShapeFaults(wrong, 'Europe/Amsterdam')).toEqual([
      'the time zone rules for Europe/Amsterdam do not have the one shape that all readers know',
    ])
  })
})
