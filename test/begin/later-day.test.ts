import { expect, test } from '@jest/globals'
import { laterDay } from '../../src/begin/later-day.ts'

const given = { first: '2026-04-28', today: '2026-11-22', taken: new Set<string>() }

test.each([
  ['the same weekday 52 weeks later', '2026-12-10', given, '2027-12-09'],
  ['a week later when nobody works that day', '2026-04-28', given, '2027-05-04'],
  ['a week later when it is taken', '2026-12-10', { ...given, taken: new Set(['2027-12-09']) }, '2027-12-16'],
  [
    'as many years later as it takes to lie ahead',
    '2026-12-10',
    { ...given, today: '2028-01-10' },
    '2028-12-07',
  ],
])('is %s', (_, day, how, later) => {
  expect(laterDay(day, how)).toBe(later)
})
