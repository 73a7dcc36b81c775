import { describe, expect, test } from '@jest/globals'
import {
  dayInWords,
  hoursInWords,
  minuteOfDay,
  periodInWords,
  timeInWords,
  wallTimeOf,
} from '../../src/time/day-words.ts'

describe('days and times in words', () => {
  test.each([
    ['nl', 'long', 'donderdag 10 december 2026'],
    ['nl', 'medium', 'do 10 december 2026'],
    ['nl', 'short', '10-12-2026'],
    ['nl', 'month', 'december 2026'],
    ['en', 'long', 'Thursday 10 December 2026'],
    ['en', 'medium', 'Thu 10 December 2026'],
    ['en', 'short', '10 Dec 2026'],
  ] as const)('%s, %s', (language, style, words) => {
    expect(dayInWords('2026-12-10', language, style)).toBe(words)
  })

  test('a day is the same day wherever the server stands, also when the clock changes', () => {
    expect(
      ['2027-03-28', '2026-10-25', '2027-01-01', '2028-02-29'].map((day) => dayInWords(day, 'nl', 'short')),
    ).toEqual(['28-03-2027', '25-10-2026', '01-01-2027', '29-02-2028'])
  })

  test('times have a dot in Dutch and a colon in English', () => {
    expect([timeInWords('13:30', 'nl'), timeInWords('13:30:00', 'en')]).toEqual(['13.30', '13:30'])
    expect([hoursInWords('09:30', '16:30', 'nl'), hoursInWords('09:30', '16:30', 'en')]).toEqual([
      '09.30–16.30 uur',
      '09:30–16:30',
    ])
  })

  test('a period names its months, one month and one year once', () => {
    expect(periodInWords('2027-01-08', '2027-12-10', 'nl')).toBe('januari – december 2027')
    expect(periodInWords('2026-10-08', '2027-06-10', 'nl')).toBe('oktober 2026 – juni 2027')
    expect(periodInWords('2026-10-08', '2026-10-28', 'en')).toBe('October 2026')
  })

  test('minutes and wall times are each other’s reverse, and go on past midnight', () => {
    expect([minuteOfDay('09:30'), wallTimeOf(570), wallTimeOf(1500)]).toEqual([570, '09:30', '25:00'])
  })
})
